import { axe, settled } from './support/axe.ts';
import { tabTo } from './support/team-pact.ts';
import { enter, expect, test } from './support/test.ts';

test('E4 a manager names a deputy, who acts in the pacts of the others, reads no section 3, and is told of', async ({
  freshDemo: { url, accounts, password },
  newPageOf,
  watches,
}) => {
  const [lead, deputy] = [await newPageOf(url), await newPageOf(url)];
  for (const watch of watches) watch.allow(/status of 422 .*\/delegations/);
  await enter(lead.context(), url, accounts.lead.email, password);
  await enter(deputy.context(), url, accounts.rep.email, password);
  await deputy.goto('/sales-pacts');
  await expect(deputy.getByRole('heading', { name: 'My pact' })).toBeVisible();
  await expect(deputy.getByRole('region', { name: "As somebody's deputy" })).toHaveCount(0);

  // By keyboard from the menu behind the name.
  await lead.goto('/sales-pacts');
  await lead.getByRole('button', { name: new RegExp(accounts.lead.name) }).click();
  await lead.getByRole('link', { name: 'Deputies' }).click();
  await expect(lead.getByText('Nobody acts for anybody')).toBeVisible();
  await settled(lead);
  await axe(lead);
  await tabTo(lead, 'button', /^Name a deputy$/);
  await lead.keyboard.press('Enter');
  const dialog = lead.getByRole('dialog', { name: 'Name a deputy' });
  const save = dialog.getByRole('button', { name: 'Name the deputy' });
  await expect(save).toBeDisabled();
  await dialog.getByLabel('Who acts', { exact: true }).fill('Andre');
  await lead.getByRole('option', { name: accounts.rep.name }).click();
  await dialog.getByLabel('Until').fill('2019-01-01');
  await dialog.getByRole('checkbox', { name: /^Texts that are talked about/ }).check();
  await save.click();
  await expect(dialog.getByText(/the first day or later/)).toBeVisible();
  const today = await dialog.getByLabel('From').inputValue();
  const until = new Date(Date.parse(today) + 9 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Until').fill(until);
  await settled(lead);
  await axe(lead);
  await save.click();
  await expect(lead.getByRole('heading', { name: `${accounts.rep.name} acts for ${accounts.lead.name}` })).toBeVisible();

  // The deputy is told on the page that is open, and finds the pacts.
  await deputy.goto('/today');
  const told = deputy.getByRole('region', { name: 'What you are told' });
  await expect(told).toContainText(`you act for ${accounts.lead.name}`);
  await settled(deputy);
  await axe(deputy);
  await told.getByRole('button', { name: 'I have read this' }).click();
  await deputy.goto('/sales-pacts');
  const acting = deputy.getByRole('region', { name: "As somebody's deputy" });
  await acting.getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expect(deputy.getByText(`You act for ${accounts.lead.name} here.`)).toBeVisible();
  await expect(deputy.getByRole('heading', { name: /What moves/ })).toHaveCount(0);
  await expect(deputy.getByRole('link', { name: 'Proof' })).toHaveCount(0);
  await settled(deputy);
  await axe(deputy);
  await deputy.setViewportSize({ width: 360, height: 780 });
  expect(await deputy.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await deputy.emulateMedia({ colorScheme: 'dark' });
  await settled(deputy);
  await axe(deputy);

  // Ended at once; what the deputy had open is gone with the next reading.
  await lead.getByRole('button', { name: /^End: / }).click();
  await lead.getByRole('button', { name: 'End it now' }).click();
  await expect(lead.getByText('Nobody acts for anybody')).toBeVisible();
  await expect(lead.getByText('1 that is over')).toBeVisible();
  await deputy.goto('/sales-pacts');
  await expect(deputy.getByRole('heading', { name: 'My pact' })).toBeVisible();
  await expect(acting).toHaveCount(0);
});

test('E4 a deputy writes in an amendment for the manager, and the history says for whom', async ({
  freshDemo: { url, accounts, password },
  newPageOf,
}) => {
  const [lead, deputy] = [await newPageOf(url), await newPageOf(url)];
  await enter(lead.context(), url, accounts.lead.email, password);
  await enter(deputy.context(), url, accounts.rep.email, password);
  const headers = { origin: url, 'sec-fetch-site': 'same-origin' };
  const people = (await (await lead.context().request.get(`${url}/api/v1/people?limit=200`)).json()) as {
    items: { id: string; name: string }[];
  };
  const session = (await (await lead.context().request.get(`${url}/api/v1/session`)).json()) as { today: string };
  const named = await lead.context().request.post(`${url}/api/v1/delegations`, {
    headers,
    data: {
      deputy: people.items.find(({ name }) => name === accounts.rep.name)?.id,
      from: session.today,
      to: session.today,
      rights: ['pact_talks'],
    },
  });
  expect(named.ok(), await named.text()).toBe(true);
  const pacts = (await (await deputy.context().request.get(`${url}/api/v1/sales-pacts`)).json()) as {
    id: string;
    mine: string | null;
    talks: string;
  }[];
  const one = pacts.find(({ mine, talks }) => mine === null && talks === 'written');
  expect(one, 'a pact of the lead that is talked about').toBeDefined();
  const path = `${url}/api/v1/sales-pacts/${one?.id}`;
  const before = await deputy.context().request.get(path);
  const { whole } = (await before.json()) as { whole: { draft: { targets: { plan: string } } } };
  whole.draft.targets.plan = 'Two mornings a week for new customers';
  const written = await deputy.context().request.put(`${path}/draft`, {
    headers: { ...headers, 'if-match': before.headers()['etag'] ?? '' },
    data: whole.draft,
  });
  expect(written.ok(), await written.text()).toBe(true);

  await deputy.goto(`/sales-pacts/${one?.id}`);
  await expect(deputy.getByText(new RegExp(`· for ${accounts.lead.name}`)).first()).toBeVisible();
  await deputy.getByRole('link', { name: 'The draft' }).click();
  await deputy.getByRole('link', { name: /What moves the rep/ }).first().click();
  await expect(deputy.getByText("A deputy doesn't read it.")).toBeVisible();
  await settled(deputy);
  await axe(deputy);
  await lead.goto(`/sales-pacts/${one?.id}`);
  await expect(lead.getByText(new RegExp(`· for ${accounts.lead.name}`)).first()).toBeVisible();
});
