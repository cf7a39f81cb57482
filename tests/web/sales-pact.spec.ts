import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import type { Demo } from './support/server.ts';
import { enter, expect, test } from './support/test.ts';
import type { Watch } from './support/watch.ts';

type NewPage = (origin: string) => Promise<Page>;

// The demo's rep and the lead of that rep, each at their own screen.
async function bothSides({ url, accounts, password }: Demo, newPageOf: NewPage): Promise<{ rep: Page; lead: Page }> {
  const [rep, lead] = [await newPageOf(url), await newPageOf(url)];
  await enter(rep.context(), url, accounts.rep.email, password);
  await enter(lead.context(), url, accounts.lead.email, password);
  return { rep, lead };
}

// The browser writes each to the console: a wrong password, a text that has changed, a lost race, a field.
function refusalsAreMeant(watches: readonly Watch[]): void {
  for (const watch of watches) watch.allow(/status of 4(09|12|22) .*\/sales-pacts\//);
}

interface Pact {
  readonly pact: { id: string; revision: number; rep: { name: string } };
  readonly whole: { draft: { targets: { plan: string; floors: { threshold: string }[] } }; proposed: { hash: string } | null };
}

// As the page would write, without the page.
async function act(page: Page, url: string, path: string, data: object, revision?: number, method = 'POST'): Promise<Pact> {
  const answer = await page.context().request.fetch(`${url}/api/v1/sales-pacts/${path}`, {
    method,
    data,
    headers: {
      origin: url,
      'sec-fetch-site': 'same-origin',
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Pact;
}

async function pactOf(page: Page, url: string, name: string): Promise<Pact> {
  const all = (await (await page.context().request.get(`${url}/api/v1/sales-pacts`)).json()) as Pact['pact'][];
  const id = all.find((each) => each.rep.name === name)?.id ?? '';
  return (await (await page.context().request.get(`${url}/api/v1/sales-pacts/${id}`)).json()) as Pact;
}

const kept = (page: Page) => page.getByText('Everything is kept.');
const next = async (page: Page): Promise<void> => {
  await expect(kept(page)).toBeVisible();
  await page.getByRole('link', { name: 'Next', exact: true }).click();
};
const step = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });

// Tab until the control has the keyboard, as a person without a pointer does.
async function tabTo(page: Page, role: 'button' | 'textbox' | 'checkbox' | 'link', name: RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  for (let tries = 0; tries < 150; tries += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}

// What one side writes alone, and that it is ready.
async function prepare(page: Page, meetings: string, ofRep: string, ofManager: string): Promise<void> {
  await page.getByRole('link', { name: /^Prepare: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Prepare for the talk' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a standard' }).click();
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('Meetings');
  await expect(page.getByRole('combobox', { name: 'In each' }).locator('option')).toHaveText(['Day', 'Week', 'Month']);
  await page.getByRole('textbox', { name: 'How much' }).fill(meetings);
  await page.getByRole('textbox', { name: 'Plan of action' }).fill('Two mornings of first calls');
  await next(page);
  await page.getByRole('button', { name: 'Add what the manager expects' }).click();
  await page.getByRole('textbox', { name: 'What is expected' }).last().fill(ofRep);
  await page.getByRole('button', { name: 'Add what the rep expects' }).click();
  await page.getByRole('textbox', { name: 'What is expected' }).last().fill(ofManager);
  await expect(kept(page)).toBeVisible();
}

test('a lead and a rep prepare alone, see where they differ, agree and sign', async ({ freshDemo, newPageOf, watches }) => {
  test.setTimeout(240_000);
  const { url, accounts, password } = freshDemo;
  const { rep, lead } = await bothSides(freshDemo, newPageOf);
  refusalsAreMeant(watches);
  const former = await pactOf(lead, url, accounts.rep.name);
  const asked = await act(lead, url, `${former.pact.id}/end`, { reason: 'A new half-year' }, former.pact.revision);
  await act(rep, url, `${former.pact.id}/end`, {}, asked.pact.revision);

  // The lead opens one with somebody whom they lead.
  await lead.goto('/sales-pacts');
  await lead.getByRole('button', { name: 'Open a pact' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Open a pact' });
  await dialog.getByRole('combobox', { name: 'With', exact: true }).fill('Andre');
  await lead.getByRole('option', { name: accounts.rep.name }).click();
  await dialog.getByRole('button', { name: 'Open a pact' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: `${accounts.rep.name} and ${accounts.lead.name}` })).toBeVisible();
  await expect(lead.getByRole('region', { name: 'What comes next' })).toContainText('Only you see what you write');

  // Each prepares alone; the other sees nothing of it.
  await prepare(lead, '4', 'Notes on the day of a meeting', 'Joins two meetings a month');
  await axe(lead);
  await rep.goto('/sales-pacts');
  await prepare(rep, '3', 'Notes on the day of a meeting', 'Joins one meeting a week');
  expect(JSON.stringify(await pactOf(rep, url, accounts.rep.name))).not.toContain('two meetings a month');
  for (const page of [lead, rep]) {
    await step(page, /Ready/).click();
    await page.getByRole('button', { name: "I'm ready" }).click();
  }

  // The draft: what is the same at once, a difference with one click.
  await expect(rep.getByRole('heading', { level: 1, name: 'Talk it through' })).toBeVisible();
  await expect(step(rep, /Targets/)).toContainText('1 difference');
  await rep.getByRole('button', { name: 'Put what is the same into the draft' }).click();
  await rep.getByRole('button', { name: /Put Andre Dubois's words into the draft: Meetings: at least 3/ }).click();
  await expect(rep.getByRole('textbox', { name: 'How much' })).toHaveValue('3');
  await expect(rep.getByRole('textbox', { name: 'Plan of action' })).toHaveValue('Two mornings of first calls');
  // What is decided is a difference no more, until somebody takes it up again.
  await expect(step(rep, /Targets/)).not.toContainText('difference');
  await rep.getByRole('checkbox', { name: /^Talked through: Meetings/ }).uncheck();
  await expect(step(rep, /Targets/)).toContainText('1 difference');
  await rep.getByRole('checkbox', { name: /^Talked through: Meetings/ }).check();
  await settled(rep);
  await axe(rep);
  await next(rep);
  await expect(rep.getByRole('heading', { level: 2, name: 'What each expects of the other' }).first()).toBeFocused();
  await rep.goBack();
  await expect(rep.getByRole('heading', { level: 2, name: 'Targets and how' }).first()).toBeFocused();
  await next(rep);
  await rep.getByRole('button', { name: 'Put what is the same into the draft' }).click();
  await rep.getByRole('button', { name: /Put Hannah Nakagawa's words into the draft: Joins two/ }).click();
  await next(rep);
  await rep.getByRole('button', { name: 'Add what moves me' }).click();
  await rep.getByRole('textbox', { name: 'Personal goals' }).fill('Lead a small team');
  await expect(rep.getByText('Everything is kept.').first()).toBeVisible();
  await axe(rep);

  // The lead has the same draft, and goes on with it.
  await lead.getByRole('link', { name: 'Go through it together' }).or(step(lead, /Consequences|If it/)).first().click();
  await step(lead, /If it doesn't go as agreed/).click();
  await lead.getByRole('button', { name: 'Fill in the usual texts' }).click();
  await expect(lead.getByRole('textbox', { name: '2 – Conversation' })).toHaveValue(/within five working days/);
  await next(lead);
  await lead.getByRole('textbox', { name: "The rep's role" }).fill('Account executive');
  await expect(kept(lead)).toBeVisible();
  await step(lead, /The day of the talk/).click();
  await lead.getByRole('button', { name: 'That was the day' }).click();
  await expect(lead.getByText(/You said: we talked on/)).toBeVisible();
  await rep.goto('/sales-pacts');
  await rep.getByRole('link', { name: /^Confirm the day/ }).click();
  await rep.getByRole('button', { name: 'Confirm this day' }).click();
  await expect(rep.getByText(/You talked about it on/)).toBeVisible();

  // The lead freezes and signs; a wrong password signs nothing.
  await lead.goto('/sales-pacts');
  await lead.getByRole('link', { name: `Read and sign: ${accounts.rep.name}` }).click();
  await lead.getByRole('checkbox', { name: 'I have read this and I agree' }).check();
  await lead.getByLabel('Your password, once more').fill('not the one');
  await lead.getByRole('button', { name: 'Freeze and sign' }).click();
  await expect(lead.getByText(/That is not the password/)).toBeVisible();
  // After a wrong one the next waits for a moment.
  await expect(async () => {
    await lead.getByLabel('Your password, once more').fill(password);
    await lead.getByRole('button', { name: 'Freeze and sign' }).click();
    await expect(lead.getByRole('region', { name: 'What comes next' })).toContainText('reads the text now', { timeout: 4000 });
  }).toPass();

  // The rep reads and signs with the keyboard alone.
  await rep.goto('/sales-pacts');
  await tabTo(rep, 'link', /^Read and sign/);
  await rep.keyboard.press('Enter');
  await expect(rep.getByRole('heading', { level: 1, name: 'Read and sign' })).toBeVisible();
  await expect(rep.getByText('Meetings: at least 3 every week.')).toBeVisible();
  await expect(rep.getByText('Two missed windows in a row propose it, or three of the last six.')).toBeVisible();
  await tabTo(rep, 'checkbox', /I have read this/);
  await rep.keyboard.press('Space');
  await tabTo(rep, 'textbox', /Your password/);
  await rep.keyboard.type(password);
  await axe(rep);
  await rep.keyboard.press('Enter');

  // Both have the same sealed copy.
  for (const page of [rep, lead]) {
    if (page === lead) await page.reload();
    const seal = page.getByRole('region', { name: 'Signatures and hash' });
    await expect(seal.getByText(/as the rep$/)).toBeVisible();
    await expect(seal.getByText(/as the manager$/)).toBeVisible();
    await expect(page.getByText('In force').first()).toBeVisible();
  }
  await axe(rep);
  const hash = await rep.locator('code').first().textContent();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await lead.locator('code').first().textContent()).toBe(hash);
});

test('who reads a text while it changes signs nothing, and reads it again', async ({ freshDemo, newPageOf, watches }) => {
  test.slow();
  const { url, accounts, password } = freshDemo;
  const { rep, lead } = await bothSides(freshDemo, newPageOf);
  refusalsAreMeant(watches);
  // The rep's page hears of nothing meanwhile: its events are on their way for ever.
  await rep.route(/\/api\/v1\/events/, () => undefined);
  await rep.goto('/sales-pacts');
  await rep.getByRole('link', { name: /^Read and sign/ }).click();
  await expect(rep.getByText(/clauses are different since text 1/)).toBeVisible();
  await expect(rep.locator('ins').filter({ hasText: '4' }).first()).toBeVisible();
  await rep.getByRole('checkbox', { name: 'I have read this and I agree' }).check();

  // Meanwhile the lead takes it back and proposes another.
  const before = await pactOf(lead, url, accounts.rep.name);
  const { id } = before.pact;
  const withdrawn = await act(lead, url, `${id}/withdraw`, {}, before.pact.revision);
  const { targets } = withdrawn.whole.draft;
  const draft = withdrawn.whole.draft as unknown as { targets: { goals: { goal: string }[] }; role: { development: object[] } };
  const words = {
    ...draft,
    targets: { ...targets, goals: draft.targets.goals.map(({ goal }) => goal), plan: 'Three mornings a week' },
    role: {
      ...draft.role,
      development: draft.role.development.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'promised_by')),
      ),
    },
  };
  const written = await act(lead, url, `${id}/draft`, words, withdrawn.pact.revision, 'PUT');
  const statement = 'I have read this and I agree';
  await act(lead, url, `${id}/proposals`, { password, statement }, written.pact.revision);

  await rep.getByLabel('Your password, once more').fill(password);
  await rep.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(rep.getByText('The text has changed')).toBeVisible();
  await rep.getByRole('button', { name: 'Read what it says now' }).click();
  await expect(rep.getByText('Three mornings a week')).toBeVisible();
  await expect(rep.getByRole('checkbox', { name: statement })).not.toBeChecked();
  await rep.getByRole('checkbox', { name: statement }).check();
  await rep.getByLabel('Your password, once more').fill(password);
  await rep.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(rep.getByRole('region', { name: 'Signatures and hash' })).toContainText(accounts.rep.name);

  // Any two texts can be laid side by side.
  await rep.getByRole('link', { name: 'Sealed copy, versions and print' }).click();
  await rep.getByRole('combobox', { name: 'Text', exact: true }).selectOption({ value: '3' });
  await rep.getByRole('combobox', { name: 'Changes since' }).selectOption({ value: '2' });
  await expect(rep.getByText('1 clause is different.')).toBeVisible();
  await settled(rep);
  await axe(rep);
});

test('two who write at once lose nothing, and are told where both wrote the same', async ({ freshDemo, newPageOf, watches }) => {
  test.slow();
  const { url, accounts } = freshDemo;
  const { rep, lead } = await bothSides(freshDemo, newPageOf);
  refusalsAreMeant(watches);
  const before = await pactOf(rep, url, accounts.rep.name);
  await act(rep, url, `${before.pact.id}/counter`, { comment: 'Three meetings are enough' }, before.pact.revision);
  for (const page of [rep, lead]) {
    await page.goto(`/sales-pacts/${before.pact.id}/discuss`);
    await expect(page.getByText('Three meetings are enough')).toBeVisible();
  }
  await rep.getByRole('textbox', { name: 'Plan of action' }).fill('One morning a week');
  await lead.getByRole('textbox', { name: 'Progress so far' }).fill('A good quarter');
  for (const page of [rep, lead]) {
    await expect(page.getByRole('textbox', { name: 'Plan of action' })).toHaveValue('One morning a week');
    await expect(page.getByRole('textbox', { name: 'Progress so far' })).toHaveValue('A good quarter');
    await expect(kept(page)).toBeVisible();
  }
  await lead.route('**/draft', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await lead.getByRole('textbox', { name: 'Plan of action' }).fill('Four mornings a week');
  await rep.getByRole('textbox', { name: 'Plan of action' }).fill('Two mornings a week');
  await expect(lead.getByText(/have both changed this/)).toBeVisible();
  await expect(lead.getByRole('textbox', { name: 'Plan of action' })).toHaveValue('Four mornings a week');
  await lead.getByRole('button', { name: `Take ${accounts.rep.name}'s` }).click();
  await expect(lead.getByRole('textbox', { name: 'Plan of action' })).toHaveValue('Two mornings a week');
});

test('a minimal standard above what a goal asks for is refused at its field', async ({ freshDemo, newPageOf, watches }) => {
  const { url, accounts } = freshDemo;
  const { rep } = await bothSides(freshDemo, newPageOf);
  refusalsAreMeant(watches);
  const before = await pactOf(rep, url, accounts.rep.name);
  await act(rep, url, `${before.pact.id}/counter`, { comment: 'Less' }, before.pact.revision);
  await rep.goto(`/sales-pacts/${before.pact.id}/discuss`);
  await rep.getByRole('checkbox', { name: /^Revenue/ }).first().check();
  await rep.getByRole('button', { name: 'Add a standard' }).click();
  const floor = rep.getByRole('listitem').filter({ has: rep.getByRole('combobox', { name: 'Metric' }) }).last();
  await floor.getByRole('combobox', { name: 'Metric' }).selectOption('Revenue');
  await floor.getByRole('textbox', { name: 'How much' }).fill('9000000');
  await expect(floor.getByRole('textbox', { name: 'How much' })).toHaveAccessibleDescription(/goal|target/i);
  await expect(rep.getByText(/Not kept yet/)).toBeVisible();
});

test('who is no party sees the outline, and a rep of another team nothing', async ({ signedIn }) => {
  const page = await signedIn('manager', '/sales-pacts');
  await expect(page.getByRole('heading', { name: 'Further below' })).toBeVisible();
  await page.getByRole('link', { name: 'Andre Dubois' }).click();
  await expect(page.getByText(/is for the two alone/)).toBeVisible();
  await expect(page.getByText('Two mornings')).toHaveCount(0);
  await axe(page);
});

test('without a pact the page says what one is for', async ({ signedIn }) => {
  const page = await signedIn('viewer', '/sales-pacts');
  await expect(page.getByRole('heading', { name: 'No sales pact yet' })).toBeVisible();
  await axe(page);
});
