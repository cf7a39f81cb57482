import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('one key opens the search, and the keyboard alone leads to a person', async ({ signedIn }) => {
  const page = await signedIn('manager', '/team');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'People, units, goals, pages' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Team', exact: true })).toBeVisible();
  await page.keyboard.type('ramirez');
  const found = page.getByRole('listbox').getByRole('option').first();
  await expect(found).toContainText('Diego Ramírez');
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Diego Ramírez' })).toBeVisible();
  await expect(field).toHaveCount(0);
  // It is among what was visited last, and Ctrl+K works as well.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox').getByRole('option', { name: /Diego Ramírez/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test('a unit leads to its team, arrows choose, and what nobody is called says so', async ({ signedIn }) => {
  const page = await signedIn('manager', '/team');
  await page.getByRole('button', { name: 'Search people, units, goals and pages' }).click();
  const field = page.getByRole('combobox', { name: 'People, units, goals, pages' });
  await field.fill('western');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Western');
  await field.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowUp');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Western' })).toBeVisible();
  await expect(field).toHaveCount(0);
  await page.keyboard.press('/');
  await field.fill('zzzzz');
  await expect(page.getByText(/is called “zzzzz”/).first()).toBeVisible();
});

test('a rep finds nobody of another team, and the search works at 360 px', async ({ signedIn }) => {
  const page = await signedIn('rep', '/team');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Search people, units, goals and pages' }).click();
  const field = page.getByRole('combobox', { name: 'People, units, goals, pages' });
  await field.fill('ramirez');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Diego Ramírez'); // of the same team
  await field.fill('brandstatter'); // in the Nordics
  await expect(page.getByText(/is called “brandstatter”/).first()).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
