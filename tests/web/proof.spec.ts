import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

async function bothWidthsAndSchemes(page: Page) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1440, 360]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
}

async function downloadOf(page: Page, name: RegExp, role: 'link' | 'button' = 'link') {
  const waiting = page.waitForEvent('download');
  await page.getByRole(role, { name }).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'latin1') };
}

test('a seller sees what proves the pact, takes the export and the PDF, and reads how to check them', async ({ signedIn }) => {
  const page = await signedIn('rep', '/sales-pacts');
  await page.getByRole('link', { name: 'With Hannah Nakagawa' }).click();
  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proof' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^Text \d+$/ }).first()).toBeVisible();
  await expect(page.getByText(/Entry [\d,]+ of the audit log tells of it/)).not.toHaveCount(0);
  const file = await downloadOf(page, /^Download the export$/);
  expect(file.name).toMatch(/^sales-pact-.*\.json$/);
  expect(JSON.parse(file.text)).toHaveProperty('schema', 'salespact/sales-pact-export/1');
  const paper = await downloadOf(page, /as PDF$/);
  expect(paper.name).toMatch(/\.pdf$/);
  expect(paper.text.startsWith('%PDF-1.')).toBe(true);
  await page.reload();
  await expect(page.getByText('salespact verify')).toBeVisible();
  const lines = await page.getByRole('group', { name: 'Commands with openssl' }).innerText();
  const hash = await page.locator('dd code').first().innerText();
  const folder = mkdtempSync(join(tmpdir(), 'salespact-proof-'));
  writeFileSync(join(folder, file.name), file.text, 'latin1');
  const said = execFileSync('bash', ['-euc', lines], { cwd: folder, encoding: 'utf8' });
  expect(said).toContain(hash);
  expect(said).toContain('Signature Verified Successfully');
  await bothWidthsAndSchemes(page);
});

test('whoever administers sees the checkpoints, takes one, and is told what to keep elsewhere', async ({ signedIn }) => {
  const page = await signedIn('ops', '/administration/checkpoints');
  await expect(page.getByRole('heading', { level: 1, name: 'Checkpoints' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Keep these elsewhere' })).toBeVisible();
  const note = await downloadOf(page, /^Download the checkpoint of/, 'button');
  expect(note.name).toMatch(/^\d+\.checkpoint$/);
  expect(note.text.split('\n')[0]).toMatch(/^salespact\/audit\//);
  const key = await downloadOf(page, /^Download the public key$/, 'button');
  expect(key.text).toMatch(/^salespact\/audit\/.*\+[0-9a-f]{8}\+/);
  await bothWidthsAndSchemes(page);
});

test('the pages of proof are for who may: a seller has no list of checkpoints in the navigation', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await expect(page.getByRole('link', { name: 'Checkpoints' })).toHaveCount(0);
});

test('a pointer that passes over a link reads no pact, since its parties are told who has', async ({ signedIn, page }) => {
  const read: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/api\/v1\/(sales-)?pacts\/./.test(pathname)) read.push(pathname);
  });
  await signedIn('rep', '/sales-pacts');
  const link = page.getByRole('main').getByRole('link', { name: 'With Hannah Nakagawa' });
  await link.hover();
  await page.waitForTimeout(500); // links are followed ahead after 50 ms
  expect(read).toEqual([]);
  await link.click();
  await expect.poll(() => read.length).toBeGreaterThan(0);
});
