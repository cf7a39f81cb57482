import { readFileSync } from 'node:fs';

import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('an executive goes from the company to a deal in three clicks, and back by the path', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  await expect(page.getByRole('heading', { level: 1, name: 'Kelvane Cold Chain' })).toBeVisible();
  const headline = page.getByRole('region', { name: 'Revenue: the number' });
  await expect(headline).toContainText(/\$[\d,]+/);
  await expect(headline).toContainText('At this pace');
  await settled(page);
  await axe(page);

  await page.getByRole('link', { name: 'Americas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Americas' })).toBeVisible();
  await page.getByRole('link', { name: 'Eastern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eastern' })).toBeVisible();
  const deals = page.getByRole('table', { name: /Deals behind the number/ });
  const first = deals.getByRole('rowheader').first().getByRole('link');
  const account = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name: account })).toBeVisible();
  await expect(page.getByText(/^crm, number /)).toBeVisible();
  await settled(page);
  await axe(page);

  const path = page.getByRole('navigation', { name: 'From the company down to here' });
  await path.getByRole('link', { name: 'Americas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Americas' })).toBeVisible();
});

test('metric, period, view and what is open are in the address, and the address brings them back', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  await page.getByRole('button', { name: 'Show the units of Europe' }).click();
  await expect(page.getByRole('link', { name: 'Nordics' })).toBeVisible();
  await page.getByText('As it is today').click();
  await expect(page.getByText(/wherever they were then/)).toBeVisible();
  await page.getByRole('button', { name: /^Period before/ }).click();
  await expect(page).toHaveURL(/view=as_is/);
  await expect(page).toHaveURL(/period=/);
  await expect(page).toHaveURL(/open=/);
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('Win rate');
  await expect(page).toHaveURL(/metric=win_rate/);
  const shown = await page.getByRole('region', { name: 'Win rate: the number' }).innerText();
  expect(shown).toContain('%');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Win rate: the number' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nordics' })).toBeVisible();
});

test('the objectives stand below the units with their own numbers, open to what serves them, and lead to the map', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  const section = page.getByRole('region', { name: 'Objectives' });
  await section.scrollIntoViewIfNeeded();
  const objective = section.getByRole('row', { name: /Half of our revenue comes from subscriptions/ });
  await expect(objective).toHaveAttribute('aria-expanded', 'false');
  await expect(objective).toContainText(/%/);
  await objective.getByRole('button', { name: /^Open/ }).click();
  await expect(section.getByRole('row', { name: /Kelvane Cold Chain/ }).first()).toContainText(/of \$/);
  await settled(page);
  await axe(page);
  await page.getByRole('link', { name: 'Americas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Americas' })).toBeVisible();
  await expect(section).toHaveCount(0);
  await page.goBack();
  await section.getByRole('link', { name: 'Alignment map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alignment' })).toBeVisible();
});

test('every chart has its numbers as a table and as a file', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  for (const [name, header, lines] of [
    ['From the target to the street', 'Level', 5],
    ['Where people are heading', 'Band', 19],
    ['Trend', 'Period', 14],
  ] as const) {
    const chart = page.getByRole('figure', { name });
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('svg').first()).toBeVisible();
    await chart.getByRole('button', { name: 'Table' }).click();
    await expect(chart.getByRole('columnheader', { name: header, exact: true })).toBeVisible();
    await chart.getByRole('button', { name: /^Download/ }).click();
    const taken = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Numbers as CSV' }).click();
    const file = await taken;
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(header);
    expect(text.trimEnd().split('\n').length).toBeGreaterThanOrEqual(lines);
  }
  await settled(page);
  await axe(page);
});

const chartsCode = /\/assets\/(charts|trend-drawing|distribution-drawing)-/;

test('charts below the first screen, and their code, come when somebody comes near; nothing moves', async ({ signedIn, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (chartsCode.test(request.url())) loaded.push(request.url());
  });
  await signedIn('exec', '/company');
  const trend = page.getByRole('figure', { name: 'Trend' });
  const deals = page.getByRole('heading', { name: 'Deals behind the number' });
  await expect(deals).toBeAttached();
  await expect(page.getByRole('table', { name: /Deals behind the number/ })).toBeAttached();
  // The objectives are near enough to come by themselves, and as many as the company has: below them all is in its
  // place once they are there.
  const objectives = page.getByRole('region', { name: 'Objectives' });
  await expect(objectives.getByRole('row', { name: /Half of our revenue comes from subscriptions/ })).toBeAttached();
  await settled(page);
  // What is said of it in words, its table and its files are there all the time.
  await expect(trend).toHaveAccessibleDescription(/Revenue of Kelvane Cold Chain over 13 periods/);
  await expect(trend.getByRole('button', { name: 'Table' })).toBeAttached();
  await expect(trend.locator('.recharts-surface')).toHaveCount(0);
  expect(loaded).toEqual([]);
  const place = async () => (await deals.boundingBox())!.y + (await page.evaluate(() => globalThis.scrollY));
  const before = await place();
  await trend.scrollIntoViewIfNeeded();
  await expect(trend.locator('.recharts-surface').first()).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  expect(loaded.length).toBeGreaterThan(0);
});

test('whoever uses the keyboard has the charts at once, wherever they are', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  const drawn = page.getByRole('figure', { name: 'Trend' }).locator('.recharts-surface');
  await expect(page.getByRole('figure', { name: 'Trend' })).toBeAttached();
  await settled(page);
  await expect(drawn).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(drawn.first()).toBeAttached();
  expect(await page.evaluate(() => globalThis.scrollY)).toBe(0);
});

test('a browser that does not tell what is in view shows the charts', async ({ signedIn, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'IntersectionObserver'));
  await signedIn('exec', '/company');
  await expect(page.getByRole('figure', { name: 'Trend' }).locator('.recharts-surface').first()).toBeAttached();
});

test('before a page is printed its charts are drawn', async ({ signedIn, page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('main .recharts-surface').length);
    };
  });
  await signedIn('exec', '/company');
  await expect(page.getByRole('figure', { name: 'Trend' })).toBeAttached();
  await settled(page);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '2');
});

test('printed before a chart is there, its numbers stand in its place', async ({ signedIn, page }) => {
  // Paper asks for the code, which never comes: what is there to print is there without it.
  await page.route(chartsCode, () => undefined);
  await signedIn('exec', '/company');
  const trend = page.getByRole('figure', { name: 'Trend' });
  await expect(trend).toBeAttached();
  await settled(page);
  await expect(trend.getByRole('table')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(trend.getByRole('table')).toBeVisible();
});

test('a number that is not made of deals says so without asking, and offers those that are', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company?metric=nps');
  await expect(page.getByRole('heading', { name: "This number isn't made of deals" })).toBeAttached();
  await settled(page);
  await axe(page);
  await page.getByRole('button', { name: 'Deals won' }).click();
  await expect(page).toHaveURL(/metric=deals_won/);
  await expect(page.getByRole('table', { name: /Deals behind the number/ })).toBeAttached();
});

test('an address with a unit, metric or period that is not there leads on', async ({ signedIn, watch }) => {
  watch.allow(/status of 40[04] .*reports\/company/);
  const page = await signedIn('exec', '/company?unit=06ajmz0000000');
  await expect(page.getByRole('heading', { name: "This unit doesn't exist any more, or isn't yours to see" })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Show the company' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kelvane Cold Chain' })).toBeVisible();

  await page.goto('/company?metric=bogus');
  await expect(page.getByRole('heading', { name: 'There is no such metric' })).toBeVisible();
  await axe(page);
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('Win rate');
  await expect(page.getByRole('region', { name: 'Win rate: the number' })).toBeVisible();

  await page.goto('/company?period=banana');
  await expect(page.getByRole('heading', { name: "This period can't be read" })).toBeVisible();
  await page.getByRole('button', { name: 'Show the running quarter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kelvane Cold Chain' })).toBeVisible();
});

test('totals alone for those who may not look into people: no names, no small groups, no deals', async ({ signedIn }) => {
  const page = await signedIn('viewer', '/company');
  await expect(page.getByRole('heading', { name: /deals? (is|are) behind this number/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /People in this unit/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'UK & Ireland' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'UK & Ireland' })).toBeVisible();
  await expect(page.getByText(/^Who these/)).toHaveCount(0);
  await settled(page);
  await axe(page);
});

test('printed, the month end is one sheet without controls', async ({ signedIn }) => {
  const page = await signedIn('exec', '/company');
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Metric' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Deals behind the number' })).toBeHidden();
  await expect(page.getByRole('figure', { name: 'Trend' })).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});
