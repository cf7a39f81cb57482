import type { Page } from '@playwright/test';

// The longest frame, in ms, while `work` is done: by what the browser calls a long animation frame, and by the gaps
// between frames that the page was given.
export async function longestFrame(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), on: true };
    (globalThis as unknown as { frames: typeof watch }).frames = watch;
    const longer = (duration: number): void => {
      watch.longest = Math.max(watch.longest, duration);
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (watch.on) longer(entry.duration);
    }).observe({ type: 'long-animation-frame' });
    const tick = (now: number): void => {
      longer(now - watch.last);
      watch.last = now;
      if (watch.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      watch.last = now;
      requestAnimationFrame(tick);
    });
  });
  await work();
  await page.waitForTimeout(300); // the last long frame is told of when it is over
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: { longest: number; on: boolean } };
    frames.on = false;
    return frames.longest;
  });
}
