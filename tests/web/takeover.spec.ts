import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

// The team's lead gives the team away (E4): what the two have signed rests until the new one has signed the same text.

interface Pact {
  readonly id: string;
  readonly state: string;
  readonly manager: { readonly id: string; readonly name: string };
}

test('a new manager reads what was signed and takes it over, without what moves the rep', async ({ freshDemo, newPageOf }) => {
  test.setTimeout(120_000);
  const { url, accounts, password } = freshDemo;
  const pages = { rep: await newPageOf(url), lead: await newPageOf(url), manager: await newPageOf(url), ops: await newPageOf(url) };
  for (const role of ['rep', 'lead', 'manager', 'ops'] as const) {
    await enter(pages[role].context(), url, accounts[role].email, password);
  }
  const { rep, lead, manager, ops } = pages;
  const own = async (): Promise<Pact> => {
    const all = (await (await rep.context().request.get(`${url}/api/v1/sales-pacts`)).json()) as Pact[];
    const first = all[0];
    if (!first) throw new Error('the demo’s rep has a pact');
    return first;
  };
  const before = await own();
  const readBy = async (page: Page): Promise<string> => (await page.context().request.get(`${url}/api/v1/sales-pacts/${before.id}`)).text();
  expect(await readBy(lead)).toContain('"strength"');

  // Sales operations end the role; the one above leads the team from then on.
  const person = await ops.context().request.get(`${url}/api/v1/people/${before.manager.id}`);
  const { roles } = (await person.json()) as { roles: { id: string; role: string }[] };
  const role = roles.find((one) => one.role === 'manager');
  const ended = await ops.context().request.delete(`${url}/api/v1/people/${before.manager.id}/roles/${role?.id ?? ''}`, {
    headers: { origin: url, 'sec-fetch-site': 'same-origin', 'if-match': person.headers()['etag'] ?? '' },
  });
  expect(ended.status(), await ended.text()).toBe(200);
  await expect.poll(async () => (await own()).state).toBe('suspended');

  // Standards are not judged meanwhile, the former manager has lost it, and the new one is asked.
  await rep.goto(`/sales-pacts/${before.id}`);
  await expect(rep.getByText('Resting').first()).toBeVisible();
  await lead.goto('/sales-pacts');
  await expect(lead.getByRole('link', { name: accounts.rep.name, exact: true })).toHaveCount(0);
  await manager.goto('/sales-pacts');
  await settled(manager);
  await axe(manager);
  await manager.getByRole('link', { name: new RegExp(`: ${accounts.rep.name}$`) }).click();
  await expect(manager.getByText('Cold chain for pharmacies').first()).toBeVisible();
  expect(await readBy(manager)).not.toContain('"strength"');
  await settled(manager);
  await axe(manager);
  await manager.getByRole('checkbox', { name: 'I have read this and I agree' }).check();
  await manager.getByLabel('Your password, once more').fill(password);
  await manager.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(manager.getByText('In force').first()).toBeVisible();
  const after = await own();
  expect(after.state).toBe('active');
  expect(after.manager.name).toBe(accounts.manager.name);
  await rep.goto(`/sales-pacts/${before.id}`);
  await expect(rep.getByText(accounts.manager.name).first()).toBeVisible();
});
