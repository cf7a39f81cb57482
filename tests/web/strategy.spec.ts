import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

const titles = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Strategic objectives' }).getByRole('heading', { level: 3 }).allInnerTexts();

// Tab until the control has the keyboard, as a person without a pointer does.
async function tabTo(page: Page, name: RegExp | string, role: 'button' | 'textbox' | 'combobox' = 'button'): Promise<void> {
  const control = page.getByRole(role, { name });
  for (let step = 0; step < 80; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}

test('an executive writes the vision, adds, ranks and activates objectives by keyboard; a rep reads them and no draft', async ({
  freshDemo,
  newPageOf,
}) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  const reader = await newPageOf(url);
  await enter(reader.context(), url, accounts.rep.email, password);
  await reader.goto(`${url}/strategy`);
  await expect(reader.getByText(/No dose and no meal is lost/)).toBeVisible();
  await enter(page.context(), url, accounts.exec.email, password);
  await page.goto(`${url}/strategy`);
  await expect(page.getByRole('heading', { level: 1, name: 'Strategy' })).toBeVisible();
  await expect(page.getByText(/No dose and no meal is lost/)).toBeVisible();
  await settled(page);
  await axe(page);

  await tabTo(page, 'Write the vision');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Vision' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Nothing cold is ever lost on its way.');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Vision' })).toContainText('Nothing cold is ever lost on its way.');
  await expect(page.getByRole('region', { name: 'Vision' })).toContainText('2 earlier versions');

  await tabTo(page, 'New objective');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Title', 'textbox');
  await page.keyboard.type('Service pays for itself');
  await tabTo(page, 'Owner', 'combobox');
  await page.getByRole('combobox', { name: 'Owner' }).selectOption({ label: accounts.exec.name });
  await settled(page);
  await axe(page);
  await tabTo(page, 'Create draft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Service pays for itself' })).toBeVisible();
  const before = await titles(page);
  expect(before.at(-1)).toBe('Service pays for itself');

  await tabTo(page, 'Move “Service pays for itself”');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => titles(page)).toEqual([...before.slice(0, -2), before.at(-1), before.at(-2)]);
  await expect(page.getByRole('status').filter({ hasText: 'is number 5 now' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move “Service pays for itself”' })).toBeFocused();

  const row = page.getByRole('listitem').filter({ hasText: 'Service pays for itself' });
  await tabTo(page, 'Activate “Service pays for itself”');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /^Activate$/);
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Active');

  // The rep's page follows by itself.
  await expect(reader.getByRole('region', { name: 'Vision' })).toContainText('Nothing cold is ever lost on its way.');
  await expect(reader.getByRole('heading', { level: 3, name: 'Service pays for itself' })).toBeVisible();
  expect(await titles(reader)).not.toContain('Hospital pharmacies become our fourth market');
  await expect(reader.getByText('Draft', { exact: true })).toHaveCount(0);
  await expect(reader.getByRole('button', { name: /^(Move|More on|New objective|Write)/ })).toHaveCount(0);
  await settled(reader);
  await axe(reader);
});

test('an objective is dragged before another one, dropped with a reason, and reopened', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.ops.email, password);
  await page.goto(`${url}/strategy`);
  const vaccine = 'First choice for vaccine logistics in Europe';
  const half = 'Half of our revenue comes from subscriptions';
  const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await page
    .getByRole('button', { name: `Move “${vaccine}”` })
    .dragTo(row(half), { targetPosition: { x: 200, y: 6 } });
  await expect.poll(async () => (await titles(page))[0]).toBe(vaccine);

  await page.getByRole('button', { name: `More on “${vaccine}”` }).click();
  await page.getByRole('menuitem', { name: 'Drop' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Drop' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('No distributor signs before the law changes.');
  await dialog.getByRole('button', { name: 'Drop' }).click();
  await expect(row(vaccine)).toContainText(/Dropped on .*: No distributor signs/);

  await page.getByRole('button', { name: `More on “${vaccine}”` }).click();
  await page.getByRole('menuitem', { name: 'Reopen' }).click();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The law has changed.');
  await dialog.getByRole('button', { name: 'Reopen' }).click();
  await expect(row(vaccine)).toContainText(/Reopened on .*: The law has changed\./);
});

test('the search finds an objective and leads to it', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('combobox').fill('vaccine logistics');
  await page.getByRole('option', { name: /First choice for vaccine logistics/ }).click();
  await expect(page).toHaveURL(/\/strategy\?objective=/);
  await expect(page.getByRole('heading', { name: 'First choice for vaccine logistics in Europe' })).toBeInViewport();
});
