import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { pages } from './pages.ts';
import { settled } from './support/axe.ts';
import { nameDeputy } from './support/name-deputy.ts';
import { openRow } from './support/open-row.ts';
import { enter, expect, test } from './support/test.ts';

// docs/pictures/<page>-<width>-<scheme>.png of every row of pages.ts, from the demo, and of what nobody sees before
// somebody has done something.
const folder = join(import.meta.dirname, '../../docs/pictures');
const widths = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];

async function picture(page: Page, name: string, heading: RegExp): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await settled(page);
      const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(join(folder, `${name}-${size.width}-${colorScheme}.png`), taken);
    }
  }
}

for (const row of pages) {
  test(`pictures of ${row.name}`, async ({ page, signedIn }) => {
    await openRow(row, page, signedIn);
    await picture(page, row.name, row.heading);
  });
}

test('pictures of told', async ({ freshDemo: { url, accounts, password }, newPageOf }) => {
  const [above, rep] = [await newPageOf(url), await newPageOf(url)];
  await enter(above.context(), url, accounts.exec.email, password);
  await enter(rep.context(), url, accounts.rep.email, password);
  const pacts = (await (await rep.context().request.get(`${url}/api/v1/sales-pacts`)).json()) as { id: string }[];
  const opened = await above.context().request.post(`${url}/api/v1/sales-pacts/${pacts[0]?.id}/break-glass`, {
    data: { reason: 'A customer complains about a promise in this territory.' },
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
  });
  expect(opened.ok(), await opened.text()).toBe(true);
  await rep.goto('/today');
  await expect(rep.getByRole('region', { name: 'What you are told' })).toBeVisible();
  await picture(rep, 'told', /^Your day/);
});

test('pictures of a pact as a deputy reads it', async ({ freshDemo, newPageOf }) => {
  const deputy = await newPageOf(freshDemo.url);
  await enter(deputy.context(), freshDemo.url, freshDemo.accounts.rep.email, freshDemo.password);
  await nameDeputy(freshDemo, newPageOf);
  await deputy.goto('/sales-pacts');
  await deputy.getByRole('region', { name: "As somebody's deputy" }).getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await picture(deputy, 'deputy-pact', /and Hannah Nakagawa$/);
});
