import type { Page } from '@playwright/test';

import type { PageRow } from '../pages.ts';
import type { Role } from './server.ts';

// Goes to a row of pages.ts, as who looks at it.
export async function openRow(row: PageRow, page: Page, signedIn: (role: Role, path: string) => Promise<Page>): Promise<void> {
  if (row.role === null) await page.goto(row.path);
  else await signedIn(row.role, row.path);
  await followRow(row, page);
}

// From its address to the page itself, or to its dialog.
export async function followRow({ follow, last, press }: PageRow, page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const name of [follow ?? []].flat()) await main.getByRole('link', { name }).first().click();
  if (last) await main.getByRole('heading', { level: 2, name: last }).waitFor();
  if (!press) return;
  await main.getByRole('button', { name: press }).click();
  await page.getByRole('dialog').waitFor();
}
