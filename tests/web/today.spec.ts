import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test("a rep's Today tells each goal in one line, with what it takes in words on top", async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await expect(page.getByRole('heading', { level: 1, name: /^Your day, / })).toBeVisible();
  const revenue = page.getByRole('article', { name: /^Revenue/ });
  await expect(revenue).toContainText(/working days? (ahead|behind)|Exactly on plan/);
  await expect(revenue).toContainText(/expected by now/);
  await expect(revenue).toContainText(/Heading for \$/);
  await expect(revenue.getByRole('img', { name: /^Revenue: \d+% reached/ })).toBeVisible();
  await expect(page.getByText(/^Data until .+ from .+$/)).toBeVisible();
  await axe(page);
});

test('a goal opens to its course, its formulas with their numbers, and the deals behind', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('article', { name: /^Revenue/ }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Revenue/ })).toBeVisible();
  const chart = page.getByRole('figure', { name: 'Pace' });
  await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();

  await page.getByRole('button', { name: 'Projection: how it comes about' }).focus();
  await page.keyboard.press('Enter');
  const words = page.getByRole('dialog', { name: /Projection/ });
  await expect(words).toContainText('Actual ÷ Elapsed share');
  await words.getByRole('button', { name: 'Elapsed share' }).click();
  await expect(words).toContainText('How much of the period is over');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();

  await chart.getByRole('button', { name: 'Table' }).click();
  await expect(chart.getByRole('row').nth(90)).toBeAttached();
  await expect(page.getByRole('heading', { name: 'Records behind it' })).toBeVisible();
  await expect(page.getByText(/^crm, /).first()).toBeVisible();
  await settled(page);
  await axe(page);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test('the chart is taken along as numbers and as a picture', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('article', { name: /^Revenue/ }).getByRole('link').first().click();
  const chart = page.getByRole('figure', { name: 'Pace' });
  await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
  for (const [item, ending] of [
    ['Numbers as CSV', /\.csv$/],
    ['Picture as PNG', /\.png$/],
  ] as const) {
    await chart.getByRole('button', { name: /^Download/ }).click();
    const taken = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    expect((await taken).suggestedFilename()).toMatch(ending);
  }
});

test('a deal sent to the API moves the number on the open page in under a second', async ({ freshDemo, newPageOf }) => {
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.rep.email, freshDemo.password);
  await page.goto('/today');
  const actual = page.getByRole('article', { name: /^Revenue/ }).locator('strong').first();
  await expect(actual).toHaveText(/^\$[\d,]+$/);
  await page.waitForTimeout(1_500); // the stream of events is open
  const before = await actual.textContent();

  const ops = await newPageOf(freshDemo.url);
  await enter(ops.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  const today = ((await (await ops.context().request.get(`${freshDemo.url}/api/v1/session`)).json()) as { today: string }).today;
  const posted = await ops.context().request.post(`${freshDemo.url}/api/v1/deals`, {
    data: { id: 'W-1', owner: freshDemo.accounts.rep.name, amount: '4300.00', status: 'won', closed_on: today },
    headers: { origin: freshDemo.url, 'sec-fetch-site': 'same-origin', 'idempotency-key': 'moves-the-number' },
  });
  expect(posted.status(), await posted.text()).toBe(201);
  const answered = Date.now();
  await expect(actual).not.toHaveText(before ?? '', { timeout: 1_000 });
  expect(Date.now() - answered).toBeLessThan(1_000);
});

test('who has no goal of their own is led on', async ({ signedIn }) => {
  const page = await signedIn('exec', '/today');
  await expect(page.getByText('You have no goal of your own right now.')).toBeVisible();
  await axe(page);
});
