import { pages, type PageRow } from './pages.ts';
import { settled } from './support/axe.ts';
import { strangersInGerman } from './support/catalogues.ts';
import { followRow } from './support/open-row.ts';
import type { Role } from './support/server.ts';
import { enter, expect, test } from './support/test.ts';
import { Watch } from './support/watch.ts';

import type { Page } from '@playwright/test';

const strangers = strangersInGerman();
// What somebody of the demo's company wrote, which happens to look like a text of ours.
const written = new Set([
  'Quarter with a strong last month',
  'Bigger, more technical deals',
  'First meetings a week',
  'Offers that are answered within ten days',
  'Joins two customer meetings a month',
  'Answer each question about an offer within a working day',
  'Wurde gehalten: Joins two customer meetings a month',
  'The fair brought one more',
  'From the first meeting to the signature.',
]);

// Every text of the page and everything that a screen reader would say, each once.
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set([document.title.replace(/ · [^·]*$/, '')]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('noscript, script, [lang]:not(html)')) said.add(node.textContent?.trim() ?? '');
    }
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      for (const each of document.querySelectorAll(`[${name}]`)) said.add(each.getAttribute(name)?.trim() ?? '');
    }
    return [...said].filter((text) => text !== '');
  });
}

async function foreignTexts(page: Page): Promise<string[]> {
  const english = strangers.english.map((pattern) => new RegExp(pattern, 'u'));
  const key = new RegExp(strangers.keys, 'u');
  const said = (await textsOf(page)).filter((text) => !written.has(text));
  return said.filter((text) => key.test(text) || english.some((pattern) => pattern.test(text)));
}

// Words of another language are longer: what makes the page wider than its window.
async function beyondTheWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const beyond = root.scrollWidth - root.clientWidth;
    if (beyond <= 0) return [];
    const widest = [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((each) => each.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map((each) => `${each.tagName} ${each.className} "${each.textContent.slice(0, 40)}"`);
    return [`${beyond} px: ${widest.slice(0, 3).join(' | ')}`];
  });
}

async function open(row: PageRow, page: Page): Promise<void> {
  await page.goto(row.path);
  await followRow(row, page);
  await expect(page.locator(row.role === null || row.name === 'not-found' ? 'h1' : 'main h1')).toBeVisible();
  await settled(page);
}

for (const role of [null, ...new Set(pages.map((row) => row.role).filter((each) => each !== null))] as (Role | null)[]) {
  test(`in German, the pages of ${role ?? 'a guest'} have no English text, none without words, and fit 360 px`, async ({
    browser,
    demo,
    watches,
  }) => {
    const context = await browser.newContext({ baseURL: demo.url, locale: 'de-DE' });
    watches.push(await Watch.over(context, demo.url));
    if (role !== null) await enter(context, demo.url, demo.accounts[role].email, demo.password);
    const page = await context.newPage();
    const foreign: string[] = [];
    const wide: string[] = [];
    for (const row of pages.filter((each) => each.role === role)) {
      await open(row, page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      foreign.push(...(await foreignTexts(page)).map((text) => `${row.name}: ${text}`));
      await page.setViewportSize({ width: 360, height: 800 });
      await settled(page);
      wide.push(...(await beyondTheWindow(page)).map((text) => `${row.name}: ${text}`));
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expect(foreign).toEqual([]);
    expect(wide).toEqual([]);
    await context.close();
  });
}

test('the words of a goal, a search and a number are German, too', async ({ browser, demo, watches }) => {
  const context = await browser.newContext({ baseURL: demo.url, locale: 'de-DE' });
  watches.push(await Watch.over(context, demo.url));
  await enter(context, demo.url, demo.accounts.rep.email, demo.password);
  const page = await context.newPage();
  await page.goto('/today');
  await page.getByRole('main').getByRole('link', { name: /^Umsatz/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Umsatz Q[1-4] \d{4}$/ })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^Umsatz Q[1-4] \\d{4}, ${demo.accounts.rep.name} · `));
  await expect(page.getByText('Summiert die Beträge der Geschäfte mit Status „gewonnen“, am Tag des Abschlusses.')).toBeVisible();
  await expect(page.getByText(/^\d{1,3}\.\d{3}\s\$$/).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Personen, Einheiten, Ziele, Seiten' });
  await field.fill('umsatz');
  await expect(page.getByRole('option', { name: /^Umsatz Q[1-4] \d{4}/ }).first()).toBeVisible();
  expect(await foreignTexts(page)).toEqual([]);
  await context.close();
});
