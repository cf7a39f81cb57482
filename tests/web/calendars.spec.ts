import type { Page } from '@playwright/test';

import { axe } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

interface Workspace {
  readonly today: string;
  readonly fiscal_quarter: { readonly end: string };
}

const ahead = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

// A working day of the running quarter that is still to come and that nobody has off.
async function freeDay(page: Page): Promise<string> {
  const read = async (path: string): Promise<unknown> => (await page.request.get(`/api/v1/${path}`)).json();
  const { today, fiscal_quarter: quarter } = (await read('workspace')) as Workspace;
  const calendars = (await read('work-calendars')) as { name: string; days_off: { date: string }[] }[];
  const off = calendars.find(({ name }) => name === 'Americas')?.days_off.map(({ date }) => date) ?? [];
  for (let day = ahead(today, 1); day <= quarter.end; day = ahead(day, 1)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !off.includes(day)) return day;
  }
  throw new Error('the running quarter has no working day left');
}

test("operations paste holidays: the month has fewer working days, and a rep's need a working day rises", async ({
  freshDemo,
  newPageOf,
}) => {
  test.slow(); // two people, each in a window of their own
  const rep = await newPageOf(freshDemo.url);
  await enter(rep.context(), freshDemo.url, freshDemo.accounts.rep.email, freshDemo.password);
  await rep.goto('/today');
  await rep.getByRole('article', { name: /^Revenue/ }).getByRole('link').first().click();
  const need = rep.getByRole('button', { name: /^Needed a working day/ });
  await expect(need).toHaveText(/\$[\d,]+/);
  const before = (await need.textContent()) ?? '';

  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  const day = await freeDay(page);
  await page.goto('/administration/calendars');
  await page.getByRole('main').getByRole('link', { name: /^Americas/ }).click();
  const month = page.getByRole('table', { name: new RegExp(`^${nameOfMonth(day)}`) });
  const days = async (): Promise<number> => Number(/([\d.]+) working/.exec((await month.locator('caption').textContent()) ?? '')?.[1]);
  const daysBefore = await days();

  await page.getByRole('button', { name: 'Paste holidays' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste holidays into Americas' });
  const [year, , date] = day.split('-').map(Number);
  await dialog.getByLabel('Holidays', { exact: true }).fill(`${day} Founders' day\n03/04/2031 Asked\nnot a day`);
  const take = dialog.getByRole('button', { name: /^Take over/ });
  await expect(dialog.getByText("Founders' day").last()).toBeVisible();
  await expect(dialog.getByText('Line 3: no date found', { exact: false })).toBeVisible();
  await expect(take).toBeDisabled();
  await axe(page);
  await dialog.getByLabel('Holidays', { exact: true }).fill(`${day} Founders' day\n03/04/2031 Asked`);
  await expect(take).toBeDisabled(); // which of the two days is meant was not said
  await dialog.getByRole('radio', { name: 'Day first: Apr 3, 2031' }).check();
  await expect(dialog.getByText(`${daysBefore} → ${daysBefore - 1} working days`)).toBeVisible();
  await take.click();
  await expect(dialog).toBeHidden();

  expect(await days()).toBe(daysBefore - 1);
  const cell = month.getByRole('button', { name: /Founders' day: day off$/ });
  await expect(cell).toHaveText(String(date));
  await expect(page.getByRole('region', { name: `Days off in ${year}` })).toContainText("Founders' day");

  const rise = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''));
  await expect(need).not.toHaveText(before);
  expect(rise((await need.textContent()) ?? '')).toBeGreaterThan(rise(before));
});

test('a year is walked with the keyboard, and a day that is over says why it stays', async ({ freshDemo, newPageOf, watches }) => {
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  await page.goto('/administration/calendars');
  await page.getByRole('main').getByRole('link', { name: /^Europe/ }).click();
  await page.getByRole('button', { name: 'Year before' }).click();
  const stop = page.locator('[data-day][tabindex="0"]');
  await expect(stop).toHaveAttribute('data-day', /-01-01$/);
  await stop.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? '');
  await expect.poll(focused).toMatch(/-02-02$/);
  const day = await focused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Day', { exact: true })).toHaveValue(day);
  await expect(dialog.getByText("This day isn't in the future", { exact: false })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(focused).toBe(day);

  watches.at(-1)?.allow(/status of 422 .*\/work-calendars\//);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Name and days of the week' }).click();
  await dialog.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/goals of .* run/i)).toBeVisible();
});

test('the fiscal year is tried out, with what it would become and what forbids it', async ({ signedIn }) => {
  const page = await signedIn('ops', '/administration/calendars');
  await expect(page.getByText('The fiscal year begins on the first of January.', { exact: false })).toBeVisible();
  await page.getByRole('region', { name: 'Fiscal year' }).getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the fiscal year' });
  await dialog.getByLabel('First month').selectOption('April');
  await expect(dialog.getByText(/^FY\d{4}$/)).toBeVisible();
  await expect(dialog.getByText("This can't be saved now", { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await axe(page);
});

function nameOfMonth(day: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
