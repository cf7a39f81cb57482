import type { Page } from '@playwright/test';

import type { PageRow } from '../pages.ts';
import type { Role } from './server.ts';

// Goes to a row of pages.ts, as who looks at it.
export async function openRow(row: PageRow, page: Page, signedIn: (role: Role, path: string) => Promise<Page>): Promise<void> {
  if (row.role === null) await page.goto(row.path);
  else await signedIn(row.role, row.path);
  for (const name of [row.follow ?? []].flat()) await page.getByRole('main').getByRole('link', { name }).first().click();
}
