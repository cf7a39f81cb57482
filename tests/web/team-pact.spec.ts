import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

interface Session {
  readonly today: string;
  readonly person: { id: string; display_name: string };
}

interface Pact {
  readonly pact: { id: string; revision: number; state: string };
  readonly whole: { proposed: { number: number; hash: string } | null };
}

// As the page would write, without the page.
async function act(page: Page, url: string, path: string, data: object, revision?: number): Promise<Pact> {
  const answer = await page.context().request.post(`${url}/api/v1/pacts${path}`, {
    data,
    headers: {
      origin: url,
      'sec-fetch-site': 'same-origin',
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    },
  });
  expect([200, 201], await answer.text()).toContain(answer.status());
  return (await answer.json()) as Pact;
}

const session = async (page: Page, url: string): Promise<Session> =>
  (await (await page.context().request.get(`${url}/api/v1/session`)).json()) as Session;

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function wordsOf(rep: Session, lead: Session): object {
  const days = { start: rep.today, end: later(rep.today, 60) };
  const action = (member: string, what: string) => ({ member, what, cadence: 'week', days });
  const help = (giver: string, receiver: string, what: string) => ({
    giver,
    receiver,
    what,
    kind: 'on_request',
    response_days: 2,
  });
  return {
    title: 'Keep them',
    statement: `Increase customer retention from 82.8% to 87% by ${days.end}`,
    serves: 'Customers stay',
    members: [rep.person.id, lead.person.id],
    effective: days,
    commitments: [action(rep.person.id, 'Call five customers'), action(lead.person.id, 'Join two calls')],
    promises: [
      help(rep.person.id, lead.person.id, 'Shares notes'),
      help(lead.person.id, rep.person.id, 'Looks at an offer'),
    ],
    milestones: [{ title: '85 %', due: later(rep.today, 30) }],
    celebration: 'Dinner',
    setback_rule: 'Talk within the week',
    check_in_days: 7,
    review_on: later(rep.today, 30),
    amendment_route: 'Any member asks',
  };
}

test('8.3 a team reads, signs and lives its pact in its room', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const [rep, lead] = [await newPageOf(url), await newPageOf(url)];
  await enter(rep.context(), url, accounts.rep.email, password);
  await enter(lead.context(), url, accounts.lead.email, password);
  const [one, other] = [await session(rep, url), await session(lead, url)];
  const made = await act(rep, url, '', { words: wordsOf(one, other) });
  const id = made.pact.id;

  await lead.goto(`${url}/pacts`);
  await expect(lead.getByRole('heading', { level: 1, name: 'Team pacts' })).toBeVisible();
  await lead.getByRole('link', { name: 'Keep them' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Keep them' })).toBeVisible();
  await expect(lead.getByText('The signature of every member')).toBeVisible();
  await settled(lead);
  await axe(lead);

  const frozen = await act(rep, url, `/${id}/signing`, {}, made.pact.revision);
  const text = frozen.whole.proposed;
  await act(rep, url, `/${id}/signatures`, {
    password,
    statement: 'I have read this and I agree',
    text: text?.number,
    hash: text?.hash,
  });
  await lead.reload();
  await lead.getByLabel('I have read this and I agree').check();
  await lead.getByLabel('Your password, once more').fill(password);
  await settled(lead);
  await axe(lead);
  await lead.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(lead.getByText('In force')).toBeVisible();

  await rep.goto(`${url}/pacts/${id}`);
  await rep.getByRole('button', { name: 'Ask for it today' }).click();
  await rep.getByRole('button', { name: 'It helped' }).click();
  await expect(rep.getByText('1 kept, 0 partly, 0 missed').first()).toBeVisible();
  await rep.getByLabel('What went wrong').fill('Lost one');
  await rep.getByRole('button', { name: 'Write it down' }).click();
  await expect(rep.getByText('Lost one')).toBeVisible();
  await settled(rep);
  await axe(rep);
  await rep.setViewportSize({ width: 360, height: 800 });
  await settled(rep);
  await axe(rep);
});
