import { pages } from './pages.ts';
import { openRow } from './support/open-row.ts';
import { expect, test } from './support/test.ts';

// Pages whose feature has an early.json.
const early = new Set(
  ['sign-in', 'today', 'goal', 'sessions', 'team', 'compare', 'company', 'imports', 'import-files'].concat(
    ['sales-pacts', 'sales-pact', 'pact-life', 'team-pacts', 'team-pact', 'proof'],
  ),
);

for (const row of pages.filter((each) => early.has(each.name))) {
  test(`what is asked early for ${row.name} is taken by the page, and not asked again`, async ({ page, signedIn }) => {
    // The address of a single pact or goal is told by the links that lead there.
    let address = row.path;
    if (row.follow !== undefined) {
      await openRow(row, page, signedIn);
      await expect(page.getByRole('heading', { level: 1, name: row.heading })).toBeVisible();
      address = page.url();
      await page.goto('about:blank'); // what that page still asks for is not this one's
    }
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(`${pathname}${search}`);
    });
    if (row.role === null || row.follow !== undefined) await page.goto(address);
    else await signedIn(row.role, address);
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
