import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('a pact is lived: standards as counters on Today, windows and the ladder on its page, promises with their words', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  const mine = page.getByRole('region', { name: 'My standards' });
  await expect(mine).toBeVisible();
  await expect(mine).toContainText(/days? left|last day/);
  await mine.getByRole('link', { name: 'My standards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The pact with Hannah Nakagawa, lived' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Minimal acceptable standards' })).toContainText('At least');
  await expect(page.getByRole('region', { name: 'What was agreed to follow' })).toBeVisible();
  await settled(page);
  await axe(page);
  await page.setViewportSize({ width: 360, height: 780 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await axe(page);
});

test('the manager sees the same windows, and never the note that is the rep’s alone', async ({ signedIn }) => {
  const page = await signedIn('lead', '/sales-pacts');
  await page.getByRole('link', { name: 'Andre Dubois', exact: true }).click();
  await page.getByRole('link', { name: 'How it is lived' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The pact with Andre Dubois, lived' })).toBeVisible();
  await expect(page.getByText('Only you are told')).toHaveCount(0);
  await settled(page);
  await axe(page);
});
