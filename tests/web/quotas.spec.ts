import type { Locator, Page } from '@playwright/test';

import { axe } from './support/axe.ts';
import type { Demo } from './support/server.ts';
import { enter, expect, test } from './support/test.ts';

interface Cell {
  readonly target: string | null;
  readonly revision: number;
  readonly lock: string | null;
}
interface Line {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly cells: readonly Cell[];
}

const thisQuarter = 3; // of 2026, which the demo is in
const period = '2026-Q4';

async function openQuotas(page: Page, { url, accounts, password }: Demo, query = ''): Promise<void> {
  await enter(page.context(), url, accounts.ops.email, password);
  await seeQuotas(page, url, query);
}

async function seeQuotas(page: Page, url: string, query: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await page.goto(`/administration/quotas${query}`);
  await expect(page.getByRole('grid', { name: /^Quotas of Revenue/ })).toBeVisible();
}

async function storedLines(page: Page, url: string): Promise<readonly Line[]> {
  const answer = await page.request.get(`${url}/api/v1/quotas?metric=revenue&year=2026&by=quarter`);
  return ((await answer.json()) as { rows: Line[] }).rows;
}

function cellOf(page: Page, name: string, column: number): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }).getByRole('gridcell').nth(column);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test("a block pasted from a spreadsheet shows the mismatch, is saved, and moves a rep's Today", async ({
  freshDemo,
  newPageOf,
}) => {
  const { url, accounts, password } = freshDemo;
  const rep = await newPageOf(url);
  await enter(rep.context(), url, accounts.rep.email, password);
  await rep.goto('/today');
  const revenue = rep.getByRole('article', { name: /^Revenue/ });
  await expect(revenue).toBeVisible();
  await expect(revenue).not.toContainText('$333,000');

  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.ops.email, password);
  const lines = await storedLines(page, url);
  const own = lines.find(({ name }) => name === accounts.rep.name);
  const team = lines.find(({ kind, id }) => kind === 'unit' && id === own?.unit);
  const people = lines.filter(({ unit, cells }) => unit === team?.id && cells[thisQuarter]?.target !== null);
  expect(people.length).toBeGreaterThan(2);
  const quota = Number(team?.cells[thisQuarter]?.target);

  await seeQuotas(page, url, `?q=${team?.name ?? ''}`);
  // As it comes from a spreadsheet: a heading, names in their own order, signs of the currency, and a gap to be filled.
  const sheet = people.map(({ name }, index) => `${name}\t${index === 0 ? 'tbd' : '$333,000.00'}`).reverse();
  await cellOf(page, team?.name ?? '', thisQuarter).click();
  await paste(page, ['Seller\tFourth quarter', ...sheet, 'Somebody Else\t12,000'].join('\r\n'));
  await expect(page.getByRole('status').filter({ hasText: 'pasted' })).toHaveText(
    `${people.length - 1} numbers pasted. 1 can't be read and is marked. Not found: Somebody Else.`,
  );
  const unread = cellOf(page, people[0]?.name ?? '', thisQuarter);
  await expect(unread).toHaveAttribute('aria-invalid', 'true');
  await expect(unread).toContainText('This is no number.');
  await expect(page.getByRole('button', { name: /^Save/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Show' }).click();
  await unread.click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');

  const difference = 333_000 * (people.length - 1) + 1 - quota;
  const words = `${Math.abs(difference).toLocaleString('en-US')} ${difference < 0 ? 'short of' : 'above'} ${team?.name ?? ''}'s quota.`;
  await expect(cellOf(page, team?.name ?? '', thisQuarter)).toContainText(words);
  await axe(page);
  await expect(revenue).not.toContainText('$333,000');
  await page.getByRole('button', { name: `Save ${people.length} changes` }).click();
  await expect(page.getByText(`${people.length} quotas saved.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toBeHidden();
  await expect(revenue).toContainText(people[0]?.name === accounts.rep.name ? '$1' : '$333,000');

  await page.goto('/administration/audit');
  await expect(page.getByText('changed a quota').first()).toBeVisible();
});

test('the keys of a spreadsheet: type, fill right, undo, select, clear; whoever leaves is asked', async ({
  freshDemo,
  newPageOf,
}) => {
  const page = await newPageOf(freshDemo.url);
  const name = freshDemo.accounts.rep.name;
  await openQuotas(page, freshDemo, `?year=2027&q=${name}`);
  const cell = (column: number): Locator => cellOf(page, name, column);
  await cell(0).click();
  await page.keyboard.type('210k');
  await page.keyboard.press('Escape');
  await expect(cell(0)).toHaveText('246,000');
  await page.keyboard.type('210,000.50');
  await page.keyboard.press('Enter');
  await expect(cell(0)).toContainText('210,000.50');
  await cell(1).click();
  await page.keyboard.press('ArrowLeft');
  await expect(cell(0)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+r');
  await expect(cell(3)).toContainText('210,000.50');
  await expect(page.getByRole('button', { name: 'Save 4 changes' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(3)).toHaveText('');
  await page.getByRole('button', { name: 'Fill right' }).click();
  await expect(cell(3)).toContainText('210,000.50');
  await cell(2).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Save 2 changes' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: `Quota of ${name}` })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Metrics' }).click();
  const question = page.getByRole('dialog', { name: '2 changes are not saved' });
  await expect(question).toBeVisible();
  await axe(page);
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(cell(1)).toContainText('210,000.50');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await expect(page.getByText('2 quotas saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Metrics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Metrics' })).toBeVisible();
});

test('two people at once: what the other one saved is said in the cell; taking away asks for a reason', async ({
  freshDemo,
  newPageOf,
}) => {
  const page = await newPageOf(freshDemo.url);
  await openQuotas(page, freshDemo);
  const own = (await storedLines(page, freshDemo.url)).find(({ name }) => name === freshDemo.accounts.rep.name);
  const cell = cellOf(page, own?.name ?? '', thisQuarter);
  await cell.click();
  await page.keyboard.type('400000');
  await page.keyboard.press('Enter');
  const other = await page.request.put(`${freshDemo.url}/api/v1/quotas`, {
    data: {
      metric: 'revenue',
      cells: [{ person: own?.id, period, target: '111', revision: own?.cells[thisQuarter]?.revision }],
    },
    headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'somebody-else' },
  });
  expect(other.status(), await other.text()).toBe(200);
  await expect(cell).toContainText('Somebody has set this to 111 meanwhile.');
  await expect(page.getByRole('button', { name: 'Save 1 change' })).toBeDisabled();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText('1 quota saved.')).toBeVisible();
  await expect(cell).toHaveText('400,000');

  await cell.click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Save 1 change' })).toBeDisabled();
  await page.getByLabel('Why is 1 quota taken away?').fill('Moved to service');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText('1 quota saved.')).toBeVisible();
  await expect(cell).toHaveText('');
});

test('on a phone one period is shown at a time, and nothing is wider than the screen', async ({ freshDemo, newPageOf }) => {
  const page = await newPageOf(freshDemo.url);
  await page.setViewportSize({ width: 360, height: 740 });
  await openQuotas(page, freshDemo);
  await expect(page.getByRole('columnheader')).toHaveText(['Unit and person', 'Q4 2026']);
  await page.getByRole('button', { name: 'Period before' }).click();
  await expect(page.getByRole('columnheader')).toHaveText(['Unit and person', 'Q3 2026']);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(tooWide).toBe(false);
});
