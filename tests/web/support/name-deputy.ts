import type { Page } from '@playwright/test';

import type { Demo } from './server.ts';
import { enter, expect } from './test.ts';

// Andre acts for Hannah, who leads him and others, from today on for two weeks.
export async function nameDeputy(
  { url, accounts, password }: Demo,
  newPageOf: (origin: string) => Promise<Page>,
): Promise<void> {
  const lead = await newPageOf(url);
  await enter(lead.context(), url, accounts.lead.email, password);
  const { request } = lead.context();
  const session = async (page: Page): Promise<{ today: string; person: { id: string } }> =>
    (await (await page.context().request.get(`${url}/api/v1/session`)).json()) as { today: string; person: { id: string } };
  const { today } = await session(lead);
  const people = (await (await request.get(`${url}/api/v1/people?limit=200`)).json()) as {
    items: { id: string; name: string }[];
  };
  const deputy = people.items.find(({ name }) => name === accounts.rep.name)?.id ?? '';
  const to = new Date(Date.parse(today) + 13 * 86_400_000).toISOString().slice(0, 10);
  const named = await request.post(`${url}/api/v1/delegations`, {
    data: { deputy, from: today, to, rights: ['check_ins', 'pact_life', 'pact_talks'] },
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
  });
  expect(named.ok(), await named.text()).toBe(true);
}
