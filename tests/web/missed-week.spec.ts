import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import type { MovingDemo, Role } from './support/server.ts';
import { enter, expect, test } from './support/test.ts';

// The demo's rep and lead in the weeks to come: the calendar is turned, and what the CRM knows is imported.

interface Week {
  readonly start: string;
  readonly end: string;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

class Company {
  private files = 0;

  constructor(
    readonly demo: MovingDemo,
    private readonly ops: Page,
  ) {}

  // So many meetings of somebody on each of these days, as the CRM would send them.
  async meetings(role: Role, count: number, days: readonly string[]): Promise<void> {
    this.files += 1;
    const rows = days.map((day, row) => `walk-${this.files}-${row},${this.demo.accounts[role].email},meeting,${day},${count}`);
    const { url } = this.demo;
    const answer = await this.ops.context().request.post(`${url}/api/v1/imports/activities`, {
      data: ['id,owner,type,occurred_on,count', ...rows].join('\n'),
      headers: {
        'content-type': 'text/csv',
        origin: url,
        'sec-fetch-site': 'same-origin',
      },
    });
    expect(answer.status(), await answer.text()).toBe(202);
    const { id } = (await answer.json()) as { id: string };
    await expect
      .poll(async () => ((await (await this.ops.context().request.get(`${url}/api/v1/imports/${id}`)).json()) as { state: string }).state)
      .toBe('applied');
  }
}

async function lifeOf(
  page: Page,
  url: string,
): Promise<{
  id: string;
  standards: { metric: string; current: { days: Week } }[];
}> {
  const pacts = (await (await page.context().request.get(`${url}/api/v1/sales-pacts`)).json()) as { id: string }[];
  return (await (await page.context().request.get(`${url}/api/v1/sales-pacts/${pacts[0]?.id ?? ''}/life`)).json()) as never;
}

test('a week is missed: the rep alone is told, a second one proposes a talk, people decide, late numbers take it back', async ({
  movingDemo: demo,
  newPageOf,
}) => {
  test.setTimeout(240_000);
  const { url, accounts, password } = demo;
  const [rep, lead, above, ops] = [await newPageOf(url), await newPageOf(url), await newPageOf(url), await newPageOf(url)];
  const enterAll = async (): Promise<void> => {
    await enter(rep.context(), url, accounts.rep.email, password);
    await enter(lead.context(), url, accounts.lead.email, password);
    await enter(above.context(), url, accounts.manager.email, password);
    await enter(ops.context(), url, accounts.ops.email, password);
  };
  await enterAll();
  const company = new Company(demo, ops);
  const life = await lifeOf(rep, url);
  const week = life.standards.find(({ metric }) => metric === 'meetings')?.current.days;
  if (!week) throw new Error('the demo has no running week of meetings');
  const path = `/sales-pacts/${life.id}/life`;

  // So far every week was kept, this one as well.
  await company.meetings(
    'rep',
    9,
    [0, 7, 14, 21, 28, 35, 42, 49].map((days) => dayAfter(week.start, -days)),
  );
  await rep.goto(path);
  const ladder = (page: Page) => page.getByRole('region', { name: 'What was agreed to follow' });
  const meetings = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Meetings' }) });
  await expect(ladder(rep)).toContainText('Nothing is open.');

  // Ten days on: a week without a meeting of the rep, while the others' arrive.
  const goToThursdayAfter = async (weeks: number): Promise<void> => {
    const today = ((await (await ops.context().request.get(`${url}/api/v1/session`)).json()) as { today: string }).today;
    const there = dayAfter(week.end, 7 * weeks + 4);
    for (const page of [rep, lead, above]) await page.goto('about:blank'); // its session ends in the days to come
    moved += Math.round((Date.parse(there) - Date.parse(today)) / 86_400_000);
    demo.goOn(moved);
    await enterAll();
    await company.meetings('lead', 2, [dayAfter(week.end, 7 * weeks + 1)]);
  };
  let moved = 0;
  await goToThursdayAfter(1);
  await rep.goto('/today');
  await expect(rep.getByRole('region', { name: 'My standards' })).toContainText('Only you are told: what is in the way?');
  await rep.goto(path);
  await expect(ladder(rep)).toContainText('Only you are told: what is in the way?');
  await expect(meetings(rep)).toContainText('Missed');
  await settled(rep);
  await axe(rep);
  await lead.goto(path);
  await expect(meetings(lead)).toContainText('Missed');
  await expect(lead.getByText('Only you are told')).toHaveCount(0);
  await expect(lead.getByText('A conversation')).toHaveCount(0);

  // A second one: the talk is proposed to the lead, with its evidence, and is nobody else's until it is confirmed.
  await goToThursdayAfter(2);
  await lead.goto('/today');
  // Whose check-ins of the team's pact are late stands in one line.
  const late = lead.getByRole('region', { name: 'Check-ins' }).getByRole('listitem');
  await expect(late.filter({ hasText: 'Andre Dubois, Diego Ramírez, Mei Quintero' })).toHaveCount(1);
  await expect(lead.getByRole('region', { name: 'Who needs you' })).toContainText('A talk is proposed');
  await lead.goto(path);
  await expect(ladder(lead)).toContainText('The missed windows propose a conversation.');
  await expect(ladder(lead)).toContainText('Because of');
  await rep.goto(path);
  await expect(ladder(rep)).not.toContainText('propose');
  await settled(lead);
  await axe(lead);
  await ladder(lead).getByRole('button', { name: 'Confirm' }).click();
  const confirming = lead.getByRole('dialog', { name: 'Confirm' });
  await confirming.getByRole('textbox', { name: 'A word to it, if you like' }).fill('Let us look at the calendar together.');
  await confirming.getByRole('button', { name: 'Confirm' }).click();
  await expect(ladder(lead)).toContainText('Confirmed: a conversation.');

  // The rep reads why, and contests it; who is above decides.
  await rep.goto('/today');
  await expect(rep.getByRole('region', { name: 'My standards' })).toContainText('It can be contested until');
  await rep.goto(path);
  await expect(ladder(rep)).toContainText('It can be contested until');
  await ladder(rep).getByRole('button', { name: 'Contest it' }).click();
  const contesting = rep.getByRole('dialog', { name: 'Contest it' });
  await expect(contesting.getByRole('button', { name: 'Contest it' })).toBeDisabled();
  await contesting.getByRole('textbox', { name: 'Why' }).fill('The trade fair took both weeks; its meetings are not in the CRM yet.');
  await contesting.getByRole('button', { name: 'Contest it' }).click();
  await expect(ladder(rep)).toContainText('somebody above decides');
  await above.goto(path.replace(/\/life$/, ''));
  await above.getByRole('link', { name: 'See where it stands' }).click();
  await expect(ladder(above).getByText('The trade fair took both weeks').first()).toBeVisible();
  await ladder(above).getByRole('button', { name: 'Keep the step' }).click();
  const keeping = above.getByRole('dialog', { name: 'Keep the step' });
  await keeping.getByRole('textbox', { name: 'Why' }).fill('A talk is no punishment.');
  await keeping.getByRole('button', { name: 'Keep the step' }).click();
  await expect(above.getByRole('heading', { name: 'You have decided' })).toBeVisible();
  await rep.goto(path);
  await expect(ladder(rep)).toContainText('A conversation is due.');
  await rep.setViewportSize({ width: 360, height: 780 });
  expect(await rep.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // The fair's meetings arrive late: both weeks are judged anew, and the step has no ground any more.
  await company.meetings('rep', 3, [dayAfter(week.end, 2), dayAfter(week.end, 9)]);
  await rep.goto(path);
  await expect(ladder(rep)).toContainText('Nothing is open.');
  await lead.goto(path);
  await expect(ladder(lead)).toContainText('There is nothing to decide.');
});
