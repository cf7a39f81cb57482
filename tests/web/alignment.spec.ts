import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test('on a phone the words of “Show down to” stand beside one another, whole', async ({ signedIn }) => {
  const page = await signedIn('exec', '/strategy/alignment');
  await page.setViewportSize({ width: 360, height: 780 });
  const control = page.getByRole('radiogroup', { name: 'Show down to' });
  await expect(control).toBeVisible();
  const box = (await control.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
  const cut = await control.evaluate((element) =>
    [...element.querySelectorAll('label, label *')].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
  );
  expect(cut).toEqual([]);
});

const line = (page: Page, name: RegExp) => page.getByRole('row', { name }).first();

test('the map is walked by keyboard: opened, closed, searched by letters, and told more of', async ({ signedIn }) => {
  const page = await signedIn('exec', '/strategy');
  await page.getByRole('link', { name: 'Alignment map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alignment' })).toBeVisible();
  const map = page.getByRole('treegrid', { name: 'Alignment map' });
  const top = line(page, /Half of our revenue comes from subscriptions/);
  await expect(top).toHaveAttribute('aria-expanded', 'true');
  await settled(page);
  await axe(page);

  await top.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(top).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(top).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('row').filter({ hasText: 'Kelvane Cold Chain' }).first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(line(page, /Aligned to nothing/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(map.getByRole('row').filter({ hasText: 'Winter outreach' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(top).toBeFocused();
  await page.keyboard.type('ninety');
  await expect(line(page, /Ninety-five of a hundred customers stay/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Ninety-five/ })).toContainText('Its drivers together have reached');
  await page.keyboard.press('Escape');
  await expect(line(page, /Ninety-five of a hundred customers stay/)).toBeFocused();
});

test('filters are in the address, and what is missing leads to the goal and says what to do', async ({ signedIn }) => {
  const page = await signedIn('exec', '/strategy/alignment');
  const missing = page.getByRole('complementary', { name: 'What is missing' });
  await expect(missing.getByRole('heading', { name: /serves? no objective/ })).toBeVisible();
  await expect(missing.getByRole('heading', { name: /conflict/ })).toBeVisible();
  await missing
    .getByRole('region', { name: /conflict/ })
    .getByRole('button', { name: /^Win rate/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Longer than its parent');
  await expect(page.getByRole('dialog')).toContainText('Align it to a goal of the longer period');
  await settled(page);
  await axe(page);
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: 'Problem' }).selectOption({ label: 'Serves no objective' });
  await expect(page).toHaveURL(/problem=orphan/);
  await expect(page.getByRole('row').filter({ hasText: 'Winter outreach' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'Winter outreach' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Problem' })).toHaveValue('orphan');
});

test('a goal that serves nothing is aligned, changed and set free again; its page says so in one sentence', async ({
  freshDemo,
  newPageOf,
}) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.ops.email, password);
  await page.goto(`${url}/strategy/alignment?problem=orphan`);
  await page.getByRole('button', { name: /^Winter outreach/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This goal serves no objective yet.');
  await dialog.getByRole('button', { name: 'Align to something' }).click();
  await dialog.getByText('An objective', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Objective' }).selectOption({ label: 'Half of our revenue comes from subscriptions' });
  await dialog.getByRole('combobox', { name: 'How' }).selectOption({ label: 'Supports' });
  await settled(page);
  await axe(page);
  await dialog.getByRole('button', { name: 'Align', exact: true }).click();
  await expect(dialog).toContainText('This goal serves the objective “Half of our revenue comes from subscriptions”.');
  await dialog.getByRole('link', { name: 'Open the goal' }).click();
  await expect(page.getByText('This goal serves the objective “Half of our revenue comes from subscriptions”.')).toBeVisible();
});

test('a seller reads the line from their own goal up to the objective, and nothing of other teams', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('link', { name: /^Revenue/ }).first().click();
  await expect(page.getByText(/This goal (counts towards|supports) .*, which serves “Half of our revenue/)).toBeVisible();
  await page.goto('/strategy/alignment?zoom=person');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await settled(page);
  await axe(page);
  await expect(page.getByRole('button', { name: 'Align to something' })).toHaveCount(0);
});
