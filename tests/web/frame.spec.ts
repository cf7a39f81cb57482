import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the language is switched at once, everywhere, and remembered', async ({ signedIn }) => {
  const page = await signedIn('rep', '/sessions');
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByText('Deutsch').click();
  await expect(page.getByRole('heading', { name: 'Angemeldete Geräte' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle(/^Angemeldete Geräte · /);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Angemeldete Geräte' })).toBeVisible();
});

test('dark stays dark from the first paint on', async ({ signedIn, watch }) => {
  watch.allow(/ERR_FAILED .*\/index-/);
  const page = await signedIn('rep', '/sessions');
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.route('**/assets/index-*.js', (route) => route.abort()); // only the first script has run
  await page.goto('/sessions', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('the frame is walked with the keyboard alone', async ({ signedIn }) => {
  const page = await signedIn('ops', '/sessions');
  await expect(page.getByRole('heading', { name: 'Signed-in devices' })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const day = page.getByRole('button', { name: /^Numbers as of/ });
  await day.focus();
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Day of the numbers' });
  await expect(picker).toBeVisible();
  await axe(page);
  await picker.getByRole('button', { name: 'Yesterday' }).focus();
  await page.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect(page).toHaveURL(/as_of=\d{4}-\d{2}-\d{2}/);
  await expect(day).toBeFocused();

  const menu = page.getByRole('button', { name: /settings and sign-out/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('the day of the numbers is in the address and stays from page to page', async ({ signedIn }) => {
  const page = await signedIn('rep', '/sessions?as_of=2026-02-28');
  await expect(page.getByRole('button', { name: /Saturday, February 28, 2026/ })).toBeVisible();
  await page.getByRole('button', { name: /^Numbers as of/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Today' }).click();
  await expect(page).toHaveURL(/\/sessions$/);
});

test('an address that leads nowhere says so and leads back', async ({ signedIn }) => {
  const page = await signedIn('rep', '/nowhere/at/all');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/nowhere/);
});

test('offline is said, and taken back', async ({ signedIn, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  const page = await signedIn('rep', '/sessions');
  await expect(page.getByRole('heading', { name: 'Signed-in devices' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();
});

test('only one window of a browser keeps the connection for events', async ({ signedIn, context }) => {
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/v1/events')) streams.push(request.url());
  });
  const first = await signedIn('rep', '/sessions');
  await expect.poll(() => streams.length).toBe(1);
  const second = await context.newPage();
  await second.goto('/sessions');
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  await second.waitForTimeout(500);
  expect(streams.length).toBe(1);
  await first.close();
  await expect.poll(() => streams.length).toBe(2);
});

test('a page that knows a better name than its route has it in the title, however quickly it is there', async ({ signedIn }) => {
  const page = await signedIn('rep', '/sales-pacts');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'With Hannah Nakagawa' }).click();
  await expect(page).toHaveTitle(/^Andre Dubois and Hannah Nakagawa · /);
  await page.goto('/pacts');
  await main.getByRole('link', { name: 'No offer is lost alone', exact: true }).click();
  await expect(page).toHaveTitle(/^No offer is lost alone · /);
  await page.goBack();
  await expect(page).toHaveTitle(/^Team pacts · /);
  await page.goto('/today');
  await main.getByRole('link', { name: /^Revenue/ }).first().click();
  await expect(page).toHaveTitle(/^Revenue .*, Andre Dubois · /);
});
