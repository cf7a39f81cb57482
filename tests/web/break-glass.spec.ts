import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { tabTo } from './support/team-pact.ts';
import { enter, expect, test } from './support/test.ts';

const reason = 'A customer complains about a promise in this territory.';

async function openPact(page: Page): Promise<void> {
  await page.goto('/sales-pacts');
  await page.getByRole('link', { name: 'Andre Dubois', exact: true }).click();
  await tabTo(page, 'link', /^Open for a reason$/);
  await page.keyboard.press('Enter');
}

test('somebody above opens a pact for a reason; both are told on Today and on its page, and see each reading', async ({
  freshDemo: { url, accounts, password },
  newPageOf,
}) => {
  const [above, rep, lead] = [await newPageOf(url), await newPageOf(url), await newPageOf(url)];
  await enter(above.context(), url, accounts.exec.email, password);
  await enter(rep.context(), url, accounts.rep.email, password);
  await enter(lead.context(), url, accounts.lead.email, password);
  await rep.goto('/today');
  await expect(rep.getByRole('region', { name: 'My standards' })).toBeVisible();
  await expect(rep.getByRole('region', { name: 'What you are told' })).toHaveCount(0);

  await openPact(above);
  await expect(above.getByRole('heading', { level: 1, name: 'The pact of Andre Dubois and Hannah Nakagawa' })).toBeVisible();
  const open = above.getByRole('button', { name: 'Open, and tell both' });
  const why = above.getByRole('textbox', { name: 'Why you need to read it' });
  await tabTo(above, 'textbox', /^Why you need to read it$/);
  await above.keyboard.type('Because');
  await expect(open).toBeDisabled();
  await settled(above);
  await axe(above);
  await why.fill(reason);
  await why.press('Tab');
  await expect(open).toBeFocused();
  await above.keyboard.press('Enter');
  await expect(above.getByText('Open for another 24 h 0 min')).toBeVisible();
  await expect(above.getByRole('heading', { name: /Targets and how|Targets/ }).first()).toBeVisible();
  await expect(above.getByText('stay with the two.')).toBeVisible();
  await expect(above.locator('body')).not.toContainText('What moves me');
  await settled(above);
  await axe(above);

  // Told while the page is open, without reading it again.
  const told = rep.getByRole('region', { name: 'What you are told' });
  await expect(told).toContainText(reason);
  await expect(told).toContainText('opened the sales pact of you and Hannah Nakagawa');
  await settled(rep);
  await axe(rep);
  await told.getByRole('link', { name: 'To the pact' }).click();
  await expect(rep.getByRole('heading', { name: 'Opened from above' })).toBeVisible();
  await expect(rep.getByText('Read once')).toBeVisible();
  await expect(told).toContainText(reason);
  await tabTo(rep, 'button', /^I have read this$/);
  await rep.keyboard.press('Enter');
  await expect(told).toHaveCount(0);
  await rep.goto('/today');
  await expect(rep.getByRole('region', { name: 'My standards' })).toBeVisible();
  await expect(told).toHaveCount(0);

  await lead.goto('/today');
  await expect(lead.getByRole('region', { name: 'What you are told' })).toContainText('you and Andre Dubois');

  await above.getByRole('link', { name: 'To the pact' }).click();
  await expect(above.getByText('You have opened this pact until')).toBeVisible();
  await above.setViewportSize({ width: 360, height: 780 });
  await above.emulateMedia({ colorScheme: 'dark' });
  await above.getByRole('link', { name: 'Read what is open' }).click();
  await expect(above.getByText(/Open for another 2[34] h/)).toBeVisible();
  expect(await above.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await settled(above);
  await axe(above);
});

test('to who is neither party nor above there is nothing to open', async ({ signedIn, watch }) => {
  watch.allow(/status of 404 .*\/sales-pacts\//);
  const page = await signedIn('ops', '/sales-pacts');
  await page.getByRole('link', { name: 'Andre Dubois', exact: true }).click();
  await expect(page.getByText('What is in this pact is for the two alone.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open for a reason' })).toHaveCount(0);
  await page.goto(`${page.url()}/opened`);
  await expect(page.getByText('There is nothing here that you can open.')).toBeVisible();
});
