import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A dialog's <header> lies outside of the page's landmarks in Mantine and is taken for a second banner.
const notOurs = ['landmark-no-duplicate-banner', 'landmark-unique'];

type Scheme = 'light' | 'dark';

// Finds nothing on the page as it is, light and dark.
export async function axe(page: Page, schemes: readonly Scheme[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await settled(page);
    const look = new AxeBuilder({ page });
    // Only colours differ in the second scheme.
    if (colorScheme === 'light') look.withTags(rules).disableRules(notOurs);
    else look.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await look.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
    );
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

// Nothing is being read, and nothing moves.
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((each) => each.finished));
  });
}
