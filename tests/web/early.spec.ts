import { pages } from './pages.ts';
import { expect, test } from './support/test.ts';

// Pages whose feature has an early.json.
const early = new Set(['sign-in', 'today', 'sessions', 'team', 'compare', 'company', 'imports', 'import-files', 'sales-pacts']);

for (const row of pages.filter((each) => early.has(each.name))) {
  test(`what is asked early for ${row.name} is taken by the page, and not asked again`, async ({ page, signedIn }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(`${pathname}${search}`);
    });
    if (row.role === null) await page.goto(row.path);
    else await signedIn(row.role, row.path);
    await expect(page.getByRole('heading', { level: 1, name: row.heading })).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(() => [...(globalThis as unknown as { salespactEarly: Map<string, unknown> }).salespactEarly.keys()]),
      )
      .toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
  });
}
