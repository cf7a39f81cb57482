import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { axe } from './support/axe.ts';
import { program, startUnnamed, type UnnamedServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const shared = join(import.meta.dirname, '../../../shared/data/crm-sales-opportunities');
const password = 'seven ducks on a violet tram';

async function setUp(page: Page, server: UnnamedServer, currency = 'US Dollar'): Promise<void> {
  await page.goto(server.setupLink);
  await expect(page.getByRole('heading', { name: 'Set up Salespact' })).toBeVisible();
  await expect(page).not.toHaveURL(/token/);
  await page.getByLabel('Company').fill('Acme');
  await page.getByRole('combobox', { name: 'Currency' }).fill(currency);
  await page.getByRole('option', { name: new RegExp(`^${currency} \\(`) }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill('Olu Ade');
  await page.getByLabel('E-mail').fill('olu@acme.example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create the company' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Acme' })).toBeVisible();
}

// Tries the file at hand, imports it, and goes on.
async function importFile(page: Page, on: 'Next file' | 'See the first numbers'): Promise<void> {
  await page.getByRole('button', { name: 'Try it out' }).click();
  await expect(page.getByRole('heading', { name: 'This would happen' })).toBeVisible();
  await page.getByRole('button', { name: /^Import [\d,]+ row/ }).click();
  await expect(page.getByRole('heading', { name: / is in$/ })).toBeVisible({
    timeout: 40_000,
  });
  await page.getByRole('button', { name: on }).click();
}

async function withServer(work: (server: UnnamedServer) => Promise<void>): Promise<void> {
  const server = await startUnnamed();
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

test('from an empty directory to the first numbers, with the files of the demo', async ({ newPageOf }) => {
  test.setTimeout(150_000);
  const files = mkdtempSync(join(tmpdir(), 'salespact-files-'));
  const today = new Date().toISOString().slice(0, 10);
  const made = spawnSync(program, ['make-crm-files', files, '1', today], {
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  await withServer(async (server) => {
    const page = await newPageOf(server.url);
    await page.goto('/');
    await expect(page.getByText('The server printed a link')).toBeVisible();
    await axe(page);
    await setUp(page, server);
    await axe(page);
    await page.getByRole('link', { name: 'Choose files' }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(['quotas.csv', 'deals.csv', 'people.csv'].map((name) => join(files, name)));
    await expect(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
    const order = page.getByRole('list', { name: 'Files, in the order of their import' }).getByRole('button');
    await expect(order).toHaveText([/People/, /Deals/, /Quotas/]);
    await axe(page);
    await importFile(page, 'Next file');
    await expect(page.getByRole('heading', { name: 'deals.csv' })).toBeVisible();
    await importFile(page, 'Next file');
    await expect(page.getByRole('heading', { name: 'quotas.csv' })).toBeVisible();
    await importFile(page, 'See the first numbers');
    await expect(
      page.getByRole('heading', {
        name: /goals? (is|are) behind|Nobody is behind/,
      }),
    ).toBeVisible();
    await expect(page.getByText(/needs .+ a working day/).first()).toBeVisible();
    await axe(page);
    await page.goto('/imports');
    await expect(page.getByRole('row')).toHaveCount(4);
    await axe(page);
    await page.getByRole('link', { name: 'deals.csv' }).click();
    await expect(page.getByText('by Olu Ade')).toBeVisible();
    await axe(page);
    await page.close();
  });
  rmSync(files, { recursive: true, force: true });
});

test('sample data come with a click, are told of on every page, and go with one', async ({ newPageOf }) => {
  test.setTimeout(90_000);
  await withServer(async (server) => {
    const page = await newPageOf(server.url);
    await setUp(page, server, 'Euro');
    await page.getByRole('button', { name: 'Load sample data' }).click();
    const banner = page.getByText('You are looking at sample data');
    await expect(banner).toBeVisible();
    await page.goto('/imports');
    await expect(banner).toBeVisible();
    await page.getByRole('button', { name: 'Remove sample data' }).click();
    await expect(page.getByText('The sample data are gone.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Imports' })).toBeVisible();
    await expect(banner).toHaveCount(0);
    await page.close(); // before the server that it listens to
  });
});

test('what a file leaves open is asked, a wrong column is corrected in place, and bad cells say why', async ({
  newPageOf,
}) => {
  test.setTimeout(90_000);
  const files = mkdtempSync(join(tmpdir(), 'salespact-files-'));
  writeFileSync(
    join(files, 'people.csv'),
    'Name,E-Mail,Team\nAna López,ana@acme.example,North\nBen,ben@acme.example,North\n',
  );
  writeFileSync(
    join(files, 'crm.csv'),
    'Nr;Wer;Stand;Datum;Wert;Alt\n1;Ana López;Signed;03/04/2026;100,50;9\n2;Ben;Talking;05/06/2026;abc;8\n',
  );
  await withServer(async (server) => {
    const page = await newPageOf(server.url);
    await setUp(page, server);
    await page.goto('/imports/new');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([join(files, 'people.csv'), join(files, 'crm.csv')]);
    await importFile(page, 'Next file');
    await expect(page.getByRole('heading', { name: 'crm.csv' })).toBeVisible();
    await expect(page.getByText('have no column yet: Owner, Status')).toBeVisible();
    for (const [field, column] of [
      ['Owner', 'Wer'],
      ['Status', 'Stand'],
    ] as const) {
      await page.getByRole('combobox', { name: `Column of your file for ${field}` }).click();
      await page.getByRole('option', { name: column, exact: true }).click();
    }
    await expect(page.getByText('no column yet')).toHaveCount(0);
    await page
      .getByRole('group', { name: /What day is 03\/04\/2026/ })
      .getByRole('button', { name: /April 3/ })
      .click();
    await expect(page.getByRole('cell', { name: 'Apr 3, 2026' })).toBeVisible();
    // What a stage means was guessed by its name, and is changed with a click.
    const talking = page.getByRole('radiogroup', {
      name: 'Meaning of Talking',
    });
    await talking.getByText('Lost').click();
    await expect(page.getByRole('row', { name: /^3 / }).getByText('lost')).toBeVisible();
    await talking.getByText('Open').click();
    await expect(page.getByRole('row', { name: /^3 / }).getByText('open')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'no number with a decimal comma' })).toBeVisible();
    await axe(page);
    await page.getByLabel('Keep these corrections').fill('Our CRM');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText('Kept as Our CRM.')).toBeVisible();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await expect(page.getByText('would not be taken')).toBeVisible();
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await expect(page.getByRole('heading', { name: 'crm.csv is in' })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the row to mend it' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('NUMBER_UNREADABLE');
    // The same columns again are read by what was kept.
    await page.goto('/imports/new');
    await page.locator('input[type=file]').first().setInputFiles(join(files, 'crm.csv'));
    await expect(page.getByText('read by your mapping Our CRM')).toBeVisible();
    await page.close();
  });
  rmSync(files, { recursive: true, force: true });
});

test('a published CRM comes in through the page: managers from beside their team, mixed dates decided', async ({
  newPageOf,
}) => {
  test.skip(!existsSync(shared), 'the published data are not there');
  test.setTimeout(180_000);
  await withServer(async (server) => {
    const page = await newPageOf(server.url);
    await setUp(page, server);
    await page.goto('/imports/new');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([join(shared, 'variant_mixed_dates.csv'), join(shared, 'sales_teams.csv')]);
    await expect(page.getByRole('heading', { name: 'sales_teams.csv' })).toBeVisible();
    await importFile(page, 'Next file');
    await expect(page.getByRole('heading', { name: 'variant_mixed_dates.csv' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try it out' })).toBeDisabled();
    // Month first, whatever stands between the numbers.
    const open = page.getByRole('group', { name: /^What day is/ }).filter({
      hasNot: page.locator('[aria-pressed="true"]'),
    });
    const tryOut = page.getByRole('button', { name: 'Try it out' });
    await expect(async () => {
      const name = await open.first().getAttribute('aria-label', { timeout: 2_000 });
      const month = new Date(2016, Number(/is (\d+)[-/]/.exec(name ?? '')?.[1]) - 1, 1);
      const day = new RegExp(month.toLocaleString('en-US', { month: 'long' }));
      await page.getByRole('group', { name: name ?? '' }).getByRole('button', { name: day }).click({ timeout: 2_000 });
      await expect(tryOut).toBeEnabled({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await importFile(page, 'See the first numbers');
    await expect(page.getByRole('heading', { name: 'Your data are in' })).toBeVisible();
    const answer = await page.request.get('/api/v1/reports/actuals?metric=deals_won&period=2017');
    expect(await answer.text()).toContain('"actual":"4238"');
    await page.close();
  });
});
