import { setTimeout as sleep } from 'node:timers/promises';

import { pages, type PageRow } from './pages.ts';
import { boundOf, median, record } from './support/figures.ts';
import { openRow } from './support/open-row.ts';
import { PlainBrowser, type Cookie } from './support/plain-browser.ts';
import type { Demo } from './support/server.ts';
import { expect, signedInCookies, test } from './support/test.ts';

// What `make bench` says of the pages of the demo company. How and why: see bench/web/run.sh.
const scriptBound = boundOf('SCRIPT_BOUND', 250 * 1024) / 1024;
const bounds = {
  cold: boundOf('COLD_BOUND', 1000),
  warm: boundOf('WARM_BOUND', 300),
  'warm, same tab': boundOf('WARM_BOUND', 300),
};
type Kind = keyof typeof bounds;
const times = Number(process.env['RUNS'] ?? 5);
const visitsBefore = 4;
const settled = 1500; // ms after which a page is mostly painted; where not, it is asked again until `latest`
const latest = 10_000;

test.setTimeout(240_000);

interface Load {
  readonly heading: string;
  readonly paint: number | null; // largest contentful paint, ms; null: none
  readonly number: number | null; // when the first number of the content was painted, ms
  readonly script: number; // bytes of script that came over the wire
}

// Asked when all is over: buffered entries have kept what happened. elementtiming="number" marks the content's numbers.
const asked = `new Promise((resolve) => {
  const seen = { heading: document.querySelector('h1')?.textContent ?? '', paint: null, number: null };
  const scripts = performance.getEntriesByType('resource').filter((entry) => new URL(entry.name).pathname.endsWith('.js'));
  seen.script = scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries())
      if (identifier === 'number' && (seen.number === null || renderTime < seen.number)) seen.number = renderTime;
  }).observe({ type: 'element', buffered: true });
  setTimeout(() => resolve(seen), 100);
})`;

// What a tab says of the page that it is loading, when that is over.
async function timed(browser: PlainBrowser, tab: string, heading: RegExp): Promise<Load> {
  let found: Load;
  let waited = 0;
  do {
    await sleep(settled);
    waited += settled;
    found = await browser.ask<Load>(tab, asked);
  } while (found.paint === null && waited < latest);
  expect(found.heading).toMatch(heading);
  return found;
}

async function load(browser: PlainBrowser, address: string, heading: RegExp): Promise<Load> {
  const tab = await browser.open(address);
  const found = await timed(browser, tab, heading);
  await browser.close(tab);
  return found;
}

async function loadAgain(browser: PlainBrowser, tab: string, address: string, heading: RegExp): Promise<Load> {
  await browser.go(tab, address);
  return timed(browser, tab, heading);
}

async function visited(demo: Demo, cookies: readonly Cookie[], work: (browser: PlainBrowser) => Promise<void>) {
  const browser = await PlainBrowser.start();
  try {
    await browser.setCookies(demo.url, cookies);
    await work(browser);
  } finally {
    await browser.stop();
  }
}

// Cold: a profile that has never been here. Warm: the same page again in a new tab, with what the browser kept of earlier
// visits. Same tab: the address is loaded again where the app is open.
async function measure(demo: Demo, row: PageRow, address: string): Promise<Record<Kind, Load[]>> {
  const cookies = row.role === null ? [] : await signedInCookies(demo, row.role);
  const found: Record<Kind, Load[]> = { cold: [], warm: [], 'warm, same tab': [] };
  for (let i = 0; i < times; i += 1) {
    await visited(demo, cookies, async (browser) => {
      found.cold.push(await load(browser, address, row.heading));
    });
  }
  await visited(demo, cookies, async (browser) => {
    for (let i = 0; i < visitsBefore; i += 1) await load(browser, address, row.heading);
    for (let i = 0; i < times; i += 1) found.warm.push(await load(browser, address, row.heading));
    const tab = await browser.open(address);
    await timed(browser, tab, row.heading);
    for (let i = 0; i < times; i += 1) {
      found['warm, same tab'].push(await loadAgain(browser, tab, address, row.heading));
    }
    await browser.close(tab);
  });
  return found;
}

async function recordAll(demo: Demo, row: PageRow, address: string): Promise<void> {
  const found = await measure(demo, row, address);
  const script = Math.max(...found.cold.map((each) => each.script)) / 1024;
  record(`${row.name}: script of the first page`, script, scriptBound, 'KB');
  for (const kind of ['cold', 'warm', 'warm, same tab'] as const) {
    const recorded = (what: string, values: readonly (number | null)[]): void => {
      const middle = median(values.map((value) => value ?? Infinity));
      record(`${row.name}: ${what}, ${kind}`, Number.isFinite(middle) ? middle : undefined, bounds[kind], 'ms');
    };
    recorded(
      'largest contentful paint',
      found[kind].map((each) => each.paint),
    );
    if (row.numbers)
      recorded(
        'first number',
        found[kind].map((each) => each.number),
      );
  }
}

for (const row of pages.filter((each) => each.timed)) {
  const title = `${row.name} is there in time`;
  if (row.follow === undefined) {
    test(title, async ({ demo }) => recordAll(demo, row, `${demo.url}${row.path}`));
  } else {
    // The address has an id in it, which the links tell.
    test(title, async ({ demo, page, signedIn }) => {
      await openRow(row, page, signedIn);
      await expect(page.getByRole('heading', { level: 1, name: row.heading })).toBeVisible();
      const address = page.url();
      await page.close();
      await recordAll(demo, row, address);
    });
  }
}
