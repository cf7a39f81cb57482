import { pages } from './pages.ts';
import { axe, settled } from './support/axe.ts';
import { openRow } from './support/open-row.ts';
import { expect, test } from './support/test.ts';

for (const row of pages) {
  test(`${row.name}: axe finds nothing, and nothing is wider than the window at 1440 and 360 px`, async ({ page, signedIn }) => {
    await openRow(row, page, signedIn);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(page.getByRole('heading', { level: 1, name: row.heading })).toBeVisible();
      await settled(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
      await axe(page, width === 1440 ? ['light', 'dark'] : ['light']); // the colours of the dark are the same on a phone
    }
  });
}
