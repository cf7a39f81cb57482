import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pages } from './pages.ts';
import { settled } from './support/axe.ts';
import { openRow } from './support/open-row.ts';
import { expect, test } from './support/test.ts';

// docs/pictures/<page>-<width>-<scheme>.png of every row of pages.ts, from the demo.
const folder = join(import.meta.dirname, '../../docs/pictures');
const widths = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];

for (const row of pages) {
  test(`pictures of ${row.name}`, async ({ page, signedIn }) => {
    mkdirSync(folder, { recursive: true });
    await openRow(row, page, signedIn);
    for (const size of widths) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.getByRole('heading', { level: 1, name: row.heading })).toBeVisible();
        await settled(page);
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        writeFileSync(join(folder, `${row.name}-${size.width}-${colorScheme}.png`), picture);
      }
    }
  });
}
