import { axe } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test('operations move a person from a past day, and the history has both units', async ({ freshDemo, newPageOf }) => {
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  await page.goto('/administration/people');
  await page.getByRole('searchbox', { name: 'Search' }).fill('andre dub');
  await page.getByRole('link', { name: 'Andre Dubois' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Andre Dubois' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Move to another unit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move Andre Dubois' });
  const unit = dialog.getByLabel('New unit');
  await unit.selectOption({ label: (await unit.locator('option', { hasText: 'Western' }).textContent()) ?? '' });
  await dialog.getByLabel('First day there').fill('2026-10-01');
  await expect(dialog.getByText('From Oct 1, 2026 on, what Andre Dubois sells counts for Western.')).toBeVisible();
  await expect(dialog.getByText('Everything up to Sep 30, 2026 stays with Eastern.')).toBeVisible();
  await axe(page);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  const places = page.getByRole('list', { name: 'Units' }).getByRole('listitem');
  await expect(places).toHaveCount(2);
  await expect(places.first()).toContainText('Western');
  await expect(places.first()).toContainText('since Oct 1, 2026');
  await expect(places.last()).toContainText('Eastern');

  await page.goto('/administration/audit');
  await expect(page.getByText('moved a person').first()).toBeVisible();
  await axe(page);
});

test('two people at once: the second is told, and nothing typed is lost', async ({ freshDemo, newPageOf, watches }) => {
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  await page.goto('/administration/people?q=andre+dub');
  await page.getByRole('link', { name: 'Andre Dubois' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Andre Dubois-Lane');
  const url = `${freshDemo.url}/api/v1/people/${page.url().split('/').at(-1)?.split('?')[0] ?? ''}`;
  watches.at(-1)?.allow(/status of 412 .*\/people\//);
  const other = await page.request.patch(url, {
    data: { weekly_hours: 38 },
    headers: {
      'if-match': (await page.request.get(url)).headers()['etag'] ?? '',
      'idempotency-key': '0123456789abcdef',
      'sec-fetch-site': 'same-origin',
    },
  });
  expect(other.status(), await other.text()).toBe(200);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Somebody changed this meanwhile')).toBeVisible();
  await dialog.getByRole('button', { name: 'Read what is there now' }).click();
  await expect(dialog.getByLabel('Name')).toHaveValue('Andre Dubois-Lane');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Andre Dubois-Lane' })).toBeVisible();
});

test('an invited person chooses a password with the link and signs in', async ({ freshDemo, newPageOf }) => {
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  await page.goto('/administration/people');
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('mira.solberg@kelvane.example');
  await dialog.getByLabel('Name').fill('Mira Solberg');
  const unit = dialog.getByLabel('Unit');
  await unit.selectOption({ label: (await unit.locator('option', { hasText: 'Nordics' }).textContent()) ?? '' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Invitation link').inputValue();
  expect(link).toContain('/invitation#token=');
  await axe(page);

  const theirs = await newPageOf(freshDemo.url);
  await theirs.goto(link);
  const password = theirs.getByLabel('New password');
  await password.fill('a lamp beside seven quiet harbours');
  await axe(theirs);
  await theirs.getByRole('button', { name: 'Save password' }).click();
  await expect(theirs.getByRole('heading', { name: 'You are in' })).toBeVisible();
  expect(theirs.url()).not.toContain('token');
  await theirs.getByRole('link', { name: 'Sign in' }).click();
  await theirs.getByLabel('E-mail').fill('mira.solberg@kelvane.example');
  await theirs.getByLabel('Password', { exact: true }).fill('a lamp beside seven quiet harbours');
  await theirs.keyboard.press('Enter');
  await expect(theirs.getByRole('button', { name: /Mira Solberg/ })).toBeVisible();
});

test('a token works once made and is refused once revoked', async ({ signedIn, demo }) => {
  const page = await signedIn('ops', '/administration/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is for').fill('Nightly export');
  await axe(page);
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  const token = await dialog.getByLabel('Token').inputValue();
  // Without the browser's cookies, as a program asks.
  const asProgram = (): Promise<Response> =>
    fetch(`${demo.url}/api/v1/workspace`, { headers: { authorization: `Bearer ${token}` } });
  expect((await asProgram()).status).toBe(200);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('button', { name: 'Revoke Nightly export' })).toHaveCount(0);
  expect((await asProgram()).status).toBe(401);
});
