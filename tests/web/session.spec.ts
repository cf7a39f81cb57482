import { axe } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test('signing in leads to where one wanted to go', async ({ page, demo }) => {
  await page.goto('/sessions?as_of=2026-01-02');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await page.getByLabel('E-mail').fill(demo.accounts.rep.email);
  await page.getByLabel('Password', { exact: true }).fill(demo.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Signed-in devices' })).toBeVisible();
  await expect(page).toHaveURL(/\/sessions\?as_of=2026-01-02$/);
});

test('a wrong password is told kindly, and the e-mail address stays', async ({ page, demo }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(demo.accounts.viewer.email);
  await page.getByLabel('Password', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').getByText('is not right')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(demo.accounts.viewer.email);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await axe(page);
});

test('a session that ended asks for the password in place and goes on with what was asked for', async ({
  page,
  context,
  browser,
  demo,
  watch,
}) => {
  watch.allow(/status of 401 /);
  const { email } = demo.accounts.manager;
  const elsewhere = await browser.newContext();
  await enter(elsewhere, demo.url, email, demo.password);
  await elsewhere.close();
  await page.goto('/sign-in?next=%2Fsessions%3Fas_of%3D2026-03-02');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(demo.password);
  await page.keyboard.press('Enter');
  const others = page.getByRole('button', { name: /^Sign out (?!everywhere)/ });
  await expect(others).not.toHaveCount(0);
  const before = await others.count();

  await context.clearCookies();
  await others.first().click();
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('E-mail')).toHaveValue(email);
  await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused();
  await axe(page);
  await dialog.getByLabel('Password', { exact: true }).fill('wrong, at first');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('is not right')).toBeVisible();
  await page.waitForTimeout(2500); // the pause that the server asks for after a wrong try
  await dialog.getByLabel('Password', { exact: true }).fill(demo.password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/sessions\?as_of=2026-03-02$/);
  // The device was signed out after all; the session of before and the new one are there.
  await expect(others).toHaveCount(before);
});

test('signing out everywhere ends the other devices too, and keeps how the app looks', async ({ signedIn, newPageOf, demo }) => {
  const other = await newPageOf(demo.url);
  await enter(other.context(), demo.url, demo.accounts.exec.email, demo.password);
  const page = await signedIn('exec', '/sessions');
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByText('Deutsch').click();
  await page.getByText('Dunkel').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Überall abmelden' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect((await page.context().cookies()).filter((cookie) => cookie.value !== '')).toEqual([]);
  expect((await other.request.get(`${demo.url}/api/v1/session`)).status()).toBe(401);
  await page.goto('/sessions');
  await expect(page).toHaveURL(/\/sign-in/);
});
