import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

const sentence = (page: Page) => page.getByRole('textbox', { name: 'What will be reached, by when?' });
const dialog = (page: Page) => page.getByRole('dialog');
const paste = (page: Page) => page.getByRole('textbox', { name: 'Paste rows, or drop a file here' });
const rows = (page: Page) => page.getByRole('table', { name: 'Goals for each' }).getByRole('row');

// The quarter after the running one, as a period is chosen.
async function nextQuarter(page: Page): Promise<string> {
  const label = await page.evaluate(async () => {
    const answer = (await (await fetch('/api/v1/workspace')).json()) as {
      fiscal_quarter: { label: string };
    };
    return answer.fiscal_quarter.label;
  });
  const [year = '', quarter = ''] = label.split('-Q');
  return quarter === '4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(quarter) + 1}`;
}

async function write(page: Page, target: string): Promise<void> {
  await sentence(page).fill('Hold  meetings by keeping two mornings a week free');
  await sentence(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5));
  await page.getByRole('button', { name: 'Insert the blank “Target”' }).click();
  await expect(sentence(page)).toHaveValue('Hold {target} meetings by keeping two mornings a week free');
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('meetings');
  await page.getByRole('combobox', { name: 'Period' }).selectOption(await nextQuarter(page));
  await page.getByRole('textbox', { name: 'Target', exact: true }).fill(target);
}

test('a manager gives the same goal to a team, and a rep acknowledges it', async ({ freshDemo, newPageOf }) => {
  test.slow();
  const { url, accounts, password } = freshDemo;
  const [manager, rep] = [await newPageOf(url), await newPageOf(url)];
  await enter(manager.context(), url, accounts.manager.email, password);
  await enter(rep.context(), url, accounts.rep.email, password);

  await manager.goto(`${url}/goals`);
  await manager.getByRole('button', { name: 'More ways to write goals' }).click();
  await manager.getByRole('link', { name: 'Same goal for many' }).click();
  await expect(manager.getByText('Nobody yet')).toBeVisible();
  await expect(manager.getByText('One sentence for all.', { exact: false })).toBeVisible();
  await write(manager, '36');
  await manager.getByRole('switch', { name: 'To be acknowledged' }).click();
  await manager.getByRole('button', { name: /^Add \d+$/ }).click();
  await expect(manager.getByText(/^For .+: “Hold 36 meetings by keeping two mornings a week free”$/)).toBeVisible();
  await expect(manager.getByText(/^All \d+ rows can be given$/)).toBeVisible();
  await settled(manager);
  await axe(manager);

  // Two others by a spreadsheet, and a name that nobody has.
  await manager.getByRole('button', { name: 'Remove Mei Quintero' }).click();
  const before = await rows(manager).count();
  await paste(manager).fill(`Owner;Target\n${accounts.rep.name};42\nNobody Known;7`);
  await manager.getByRole('button', { name: 'Take these rows' }).click();
  await expect(manager.getByText('Read as: Owner, Target.')).toBeVisible();
  await expect(rows(manager)).toHaveCount(before + 1);
  const leilani = manager.getByRole('textbox', {
    name: 'Target of Leilani Bhatt',
  });
  await leilani.fill('32');
  await leilani.blur();
  await expect(manager.getByText(/^1 row can't be given like this/)).toBeVisible();
  await expect(manager.getByRole('button', { name: /^Assign \d+ goals$/ })).toBeDisabled();
  await expect(rows(manager).nth(1)).toContainText('Nobody Known');
  await settled(manager);
  await axe(manager);

  // The bad one is found by the filter; what was typed outlives the page.
  await manager.getByText('With problems 1').click();
  await expect(rows(manager)).toHaveCount(2);
  await manager.reload();
  await expect(manager.getByText('What you had typed was kept on this device.')).toBeVisible();
  await manager.getByRole('textbox', { name: 'Owner', exact: true }).fill('mei quintero');
  await expect(manager.getByText(/^All \d+ rows can be given$/)).toBeVisible();
  await manager.getByText(/^All \d+$/).click();
  await expect(leilani).toHaveValue('32');

  await manager.getByRole('button', { name: /^Assign \d+ goals$/ }).click();
  await expect(dialog(manager)).toContainText(/\d+ people get a goal to acknowledge/);
  await axe(manager);
  // Twice, as an impatient hand does: it is given once.
  await dialog(manager)
    .getByRole('button', { name: /^Assign/ })
    .dblclick();
  await expect(manager.getByRole('heading', { name: /^\d+ goals assigned$/ })).toBeVisible();
  await axe(manager);
  await manager.getByRole('link', { name: 'See them in the list' }).click();
  const listed = manager.getByRole('list', { name: 'Goals' }).getByRole('listitem');
  await expect(listed.filter({ hasText: accounts.rep.name })).toHaveCount(1);
  await expect(listed.filter({ hasText: accounts.rep.name })).toContainText('of 42');
  await expect(listed.filter({ hasText: 'Leilani Bhatt' })).toContainText('of 32');

  await rep.goto(`${url}/goals/waiting`);
  const waiting = rep.getByRole('listitem').filter({ hasText: /meetings/i });
  await waiting
    .getByRole('link', { name: /^Read and acknowledge/ })
    .first()
    .click();
  const agreement = rep.getByRole('region', { name: 'Agreement' });
  await agreement.getByRole('button', { name: 'Acknowledge' }).click();
  await dialog(rep).getByRole('button', { name: 'Acknowledge' }).click();
  await expect(agreement).toContainText('acknowledged');
});

test('a relative target starts from the past of each', async ({ signedIn }) => {
  const page = await signedIn('manager', '/goals/many');
  await sentence(page).fill('Raise the win rate by {target} in {period} by asking the same five questions');
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('win_rate');
  await page.getByRole('combobox', { name: 'Period' }).selectOption(await nextQuarter(page));
  await page.getByRole('combobox', { name: 'Target as' }).selectOption('relative_points');
  await page.getByRole('textbox', { name: 'Change by' }).fill('5');
  await page.getByRole('button', { name: /^Add \d+$/ }).click();
  const andre = rows(page).filter({ hasText: 'Andre Dubois' });
  await expect(andre).toContainText(/from [\d.]+\s%/);
  const first = await andre.textContent();
  await page.getByText('One figure for all').click();
  await page.getByRole('textbox', { name: 'Starting from', exact: true }).fill('20');
  await expect(andre).toContainText(/25\s%/);
  await expect(andre).toContainText(/from 20\s%/);
  expect(first).not.toContain('from 20 %');
});

test('rows that are refused together are refused with nothing given', async ({ signedIn, watches }) => {
  const page = await signedIn('manager', '/goals/many');
  await write(page, '36');
  await paste(page).fill('Andre Dubois,40\nandre.dubois@kelvane.example,50\n,3');
  await page.getByRole('button', { name: 'Take these rows' }).click();
  await expect(page.getByText('1 line without an owner was left out.')).toBeVisible();
  await expect(page.getByText('This owner is in another row already.')).toBeVisible();
  // Drafts may be kept with questions open, but not two of one owner.
  for (const watch of watches) watch.allow(/422/);
  await page.getByRole('button', { name: 'Keep 2 drafts' }).click();
  await expect(dialog(page)).toContainText('Only you see them');
  await dialog(page).getByRole('button', { name: 'Keep 2 drafts' }).click();
  await expect(page.getByText('Nothing was given. The rows say why.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Andre Dubois' }).last().click();
  await expect(page.getByText('1 row can be given')).toBeVisible();
});

test('many goals at 360 px', async ({ signedIn }) => {
  const page = await signedIn('exec', '/goals/many');
  await page.setViewportSize({ width: 360, height: 780 });
  await write(page, '4000');
  await page.getByRole('combobox', { name: 'Who in it' }).selectOption('units');
  await page.getByRole('button', { name: /^Add \d+$/ }).click();
  await expect(page.getByRole('button', { name: 'who answers for the units' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Who answers for it' }).selectOption({ index: 1 });
  await expect(page.getByText(/rows can be given$|can't be given like this/)).toBeVisible();
  await settled(page);
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
