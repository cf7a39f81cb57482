import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('executives read how pacts go in the units, of five people at least', async ({ signedIn, watch }) => {
  watch.allow(/status of 400 .*\/reports\/(mas|check-ins)/);
  const page = await signedIn('exec', '/reports/pacts');
  await expect(page.getByRole('heading', { level: 1, name: 'Pacts in the units' })).toBeVisible();
  // The three sales pacts of the demo are too few.
  const pacts = page.getByRole('region', { name: 'Sales pacts today' });
  await expect(pacts).toContainText(/Too few people to tell of: Kelvane Cold Chain, Americas, Eastern\./);
  // Where its teams' pacts stand is told of as many as there are, how they go of five members at least.
  const teams = page.getByRole('region', { name: 'Team pacts today' });
  const company = teams.getByRole('row', { name: 'Kelvane Cold Chain' });
  await expect(company.getByRole('cell').first()).not.toHaveText('0');
  await expect(company).not.toContainText('—');
  await expect(teams).toContainText(/No team pacts in .*Nordics/);
  const standards = page.getByRole('region', { name: 'Minimal acceptable standards' });
  await expect(standards).toContainText(/No windows that ended in .*Nordics/);
  // A quarter that has only begun has no check-ins of a month that is over.
  const said = page.getByRole('region', { name: 'Confidence and obstacles' });
  await expect(said).toContainText('Kelvane Cold Chain');
  if ((await said.getByRole('table').count()) > 0) {
    await expect(said.getByRole('columnheader', { name: 'Obstacles' })).toBeVisible();
  }
  await settled(page);
  await axe(page);
  const period = page.getByRole('textbox', { name: 'Period' });
  await period.fill('soon');
  await period.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/period=soon/);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/reports/pacts');
  await expect(standards).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await settled(page);
  await axe(page);
});

test('a manager reads of the units that they lead how standards are kept and how sure people are', async ({ signedIn }) => {
  const page = await signedIn('manager', '/reports/pacts');
  await expect(page.getByRole('region', { name: 'Confidence and obstacles' })).toContainText('Americas');
  await expect(page.getByRole('columnheader', { name: 'Obstacles' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Minimal acceptable standards' })).toContainText(/No windows/);
  await expect(page.getByRole('heading', { name: /pacts today/ })).toHaveCount(0);
  await settled(page);
  await axe(page);
});

test('a rep has no such page', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await expect(page.getByRole('link', { name: 'Pacts in the units' })).toHaveCount(0);
});
