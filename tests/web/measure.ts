import type { Browser, BrowserContext } from '@playwright/test';

import { pages, type PageRow } from './pages.ts';
import type { Demo } from './support/server.ts';
import { enter, expect, test } from './support/test.ts';

// What `make bench` says of the web app. Bounds: see bench/web/run.sh.
const scriptBound = Number(process.env['SCRIPT_BOUND'] ?? 250 * 1024); // bytes as sent
const coldBound = Number(process.env['COLD_BOUND'] ?? 1000); // ms
const warmBound = Number(process.env['WARM_BOUND'] ?? 300);
const times = 5;

test.setTimeout(180_000);

interface Load {
  readonly paint: number; // largest contentful paint, ms
  readonly script: number; // bytes of script that came over the wire
}

async function load(context: BrowserContext, path: string, heading: RegExp): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { largest: number };
    seen.largest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries.filter((entry) => new URL(entry.name).pathname.endsWith('.js'));
    const { largest } = globalThis as unknown as { largest: number };
    return { paint: largest, script: scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0) };
  });
  await page.close();
  return found;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

// Cold: a browser that has never been here. Warm: the same page again, with what the browser kept.
async function measure(browser: Browser, demo: Demo, row: PageRow): Promise<{ cold: number; warm: number; script: number }> {
  const cold: number[] = [];
  const warm: number[] = [];
  let script = 0;
  for (let i = 0; i < times; i += 1) {
    const context = await browser.newContext({ baseURL: demo.url, locale: 'en-US' });
    if (row.role !== null) await enter(context, demo.url, demo.accounts[row.role].email, demo.password);
    const first = await load(context, row.path, row.heading);
    script = Math.max(script, first.script);
    cold.push(first.paint);
    warm.push((await load(context, row.path, row.heading)).paint);
    await context.close();
  }
  return { cold: median(cold), warm: median(warm), script };
}

for (const row of pages.filter((each) => each.timed)) {
  test(`${row.name} is there in time`, async ({ browser, demo }) => {
    const { cold, warm, script } = await measure(browser, demo, row);
    const kilobytes = (script / 1024).toFixed(1);
    console.log(
      `${row.name.padEnd(16)} script ${kilobytes.padStart(6)} KB   paint cold ${cold.toFixed(0).padStart(5)} ms   warm ${warm.toFixed(0).padStart(5)} ms`,
    );
    expect.soft(script, 'bytes of script').toBeLessThanOrEqual(scriptBound);
    expect.soft(cold, 'cold paint, ms').toBeLessThanOrEqual(coldBound);
    expect.soft(warm, 'warm paint, ms').toBeLessThanOrEqual(warmBound);
  });
}
