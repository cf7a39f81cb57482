import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

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

test('the end of a sales pact is asked for, refused with a word, asked for again and taken back', async ({
  freshDemo: { url, accounts, password },
  newPageOf,
}) => {
  const [rep, lead] = [await newPageOf(url), await newPageOf(url)];
  await enter(rep.context(), url, accounts.rep.email, password);
  await enter(lead.context(), url, accounts.lead.email, password);
  await ownPact(rep, url);
  await askForTheEnd(rep, 'Another territory');

  await lead.goto('/today');
  const told = lead.getByRole('region', { name: 'What you are told' });
  await expect(told).toContainText(`${accounts.rep.name} asks to end your sales pact`);
  await expect(told).toContainText('Another territory');
  await told.getByRole('link', { name: 'To the pact' }).click();
  await lead.getByRole('button', { name: 'Refuse the end' }).click();
  const refusing = lead.getByRole('dialog', { name: 'Let the pact go on' });
  const refuse = refusing.getByRole('button', { name: 'Refuse the end' });
  await expect(refuse).toBeDisabled();
  await refusing.getByLabel('Why').fill('We are close to the quarter');
  await settled(lead);
  await axe(lead);
  await refuse.click();
  await expect(refusing).toBeHidden();
  await expect(lead.getByText(`${accounts.lead.name} wants the pact to go on.`)).toBeVisible();

  await rep.goto('/today');
  const answer = rep.getByRole('region', { name: 'What you are told' });
  await expect(answer).toContainText("doesn't want your sales pact to end");
  await expect(answer).toContainText('We are close to the quarter');
  await settled(rep);
  await axe(rep);
  await ownPact(rep, url);
  await askForTheEnd(rep, 'Still another territory');
  await rep.getByRole('button', { name: 'Take my request back' }).click();
  await rep.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(rep.getByText(`${accounts.rep.name} no longer asks for the end.`)).toBeVisible();
  await lead.goto('/today');
  await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});

async function ownPact(page: Page, url: string): Promise<void> {
  const pacts = (await (await page.request.get(`${url}/api/v1/sales-pacts`)).json()) as { id: string; mine: string | null }[];
  const own = pacts.find(({ mine }) => mine === 'rep');
  await page.goto(`/sales-pacts/${own?.id ?? ''}`);
}

async function askForTheEnd(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: 'End this pact' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill(why);
  await dialog.getByRole('button', { name: 'Ask for the end' }).click();
  await expect(page.getByText('You have asked to end this pact.')).toBeVisible();
}
