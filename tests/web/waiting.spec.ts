import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 360, height: 780 };

test('what waits for somebody stands on Today with its last day, and leads to where it is done', async ({ signedIn, demo }) => {
  const page = await signedIn('rep', '/today');
  const waits = page.getByRole('region', { name: 'Waits for you' });
  const row = waits.getByRole('listitem').filter({ hasText: `your sales pact with ${demo.accounts.lead.name}` });
  await expect(row).toContainText(/Read and sign .+Until \w{3}, .+, then the proposal lapses/);
  await settled(page);
  await axe(page);
  await page.setViewportSize(phone);
  await settled(page);
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sales-pacts\/[^/]+\/sign$/);
});
