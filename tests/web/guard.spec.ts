import { startDemo } from './support/server.ts';
import { expect, test } from './support/test.ts';
import { Watch } from './support/watch.ts';

// The watch over all tests is itself tested: each fault, planted, is seen.
test('a violation of the policy, an error and a request elsewhere are noticed', async ({ browser }) => {
  const demo = await startDemo();
  const context = await browser.newContext();
  try {
    const watch = await Watch.over(context, demo.url);
    const page = await context.newPage();
    await page.goto(`${demo.url}/sign-in`);
    await expect(page.getByLabel('E-mail')).toBeVisible();
    expect(watch.faults).toEqual([]);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
      console.error('planted');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
      void fetch('http://127.0.0.1:9/').catch(() => undefined);
    });
    const faults = (): string => watch.faults.join('\n');
    await expect.poll(faults).toContain('policy: style-src');
    await expect.poll(faults).toContain('console: planted');
    await expect.poll(faults).toContain('page: thrown on purpose');
    await expect.poll(faults).toMatch(/policy: connect-src|request elsewhere/);
  } finally {
    await context.close();
    await demo.stop();
  }
});
