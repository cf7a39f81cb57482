import type { Page } from '@playwright/test';

import type { Demo } from './server.ts';
import { choosePassword } from './signed-up.ts';
import { enter, expect } from './test.ts';

export type NewPage = (origin: string) => Promise<Page>;

export interface Session {
  readonly today: string;
  readonly person: { id: string; display_name: string };
}

export interface Pact {
  readonly pact: { id: string; revision: number; state: string; title: string };
  readonly whole: {
    readonly draft: Words;
    readonly outcome: string | null;
    readonly proposed: { number: number; hash: string } | null;
  };
}

interface Words {
  readonly celebration: string;
  readonly serves: string;
  readonly effective: { start: string; end: string };
}

// As the page would ask, without the page.
export async function act(
  page: Page,
  url: string,
  path: string,
  data: object,
  revision?: number,
  method = 'POST',
): Promise<Pact> {
  const answer = await page.context().request.fetch(`${url}/api/v1/pacts${path}`, {
    method,
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

export async function pactOf(page: Page, url: string, id: string): Promise<Pact> {
  return (await (await page.context().request.get(`${url}/api/v1/pacts/${id}`)).json()) as Pact;
}

export async function pactNamed(page: Page, url: string, title: string): Promise<Pact> {
  const all = (await (await page.context().request.get(`${url}/api/v1/pacts`)).json()) as Pact['pact'][];
  return pactOf(page, url, all.find((each) => each.title === title)?.id ?? '');
}

export const session = async (page: Page, url: string): Promise<Session> =>
  (await (await page.context().request.get(`${url}/api/v1/session`)).json()) as Session;

export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export interface Four {
  readonly lead: Page;
  readonly rep: Page;
  readonly third: Page;
  readonly fourth: Page;
  readonly names: readonly string[]; // in this order
  readonly whileAway: (time: () => void) => Promise<void>; // days in which nobody has a page open; then all sign in anew
}

// The demo's team of four, each at their own screen: the two without an account are invited by sales operations.
export async function teamOfFour({ url, accounts, password }: Demo, newPageOf: NewPage): Promise<Four> {
  const [lead, rep, third, fourth] = [
    await newPageOf(url),
    await newPageOf(url),
    await newPageOf(url),
    await newPageOf(url),
  ];
  await enter(lead.context(), url, accounts.lead.email, password);
  await enter(rep.context(), url, accounts.rep.email, password);
  const ops = await newPageOf(url);
  await enter(ops.context(), url, accounts.ops.email, password);
  const people = (await (await ops.context().request.get(`${url}/api/v1/people?limit=200`)).json()) as {
    items: { name: string; email: string; unit: string; status: string }[];
  };
  const unit = people.items.find(({ name }) => name === accounts.rep.name)?.unit;
  const others = people.items.filter(
    (one) =>
      one.unit === unit && one.status === 'active' && ![accounts.rep.name, accounts.lead.name].includes(one.name),
  );
  const pages = [third, fourth];
  const emails = [accounts.lead.email, accounts.rep.email, ...others.slice(0, 2).map(({ email }) => email)];
  for (const [index, other] of others.slice(0, 2).entries()) {
    const invited = await ops.context().request.post(`${url}/api/v1/invitations`, {
      data: { email: other.email },
      headers: { origin: url, 'sec-fetch-site': 'same-origin' },
    });
    expect(invited.status(), await invited.text()).toBe(201);
    await choosePassword(url, ((await invited.json()) as { token: string }).token, password);
    const page = pages[index];
    if (page) await enter(page.context(), url, other.email, password);
  }
  const whileAway = async (time: () => void): Promise<void> => {
    const four = [lead, rep, third, fourth];
    for (const page of four) await page.goto('about:blank');
    time();
    for (const [index, page] of four.entries()) await enter(page.context(), url, emails[index] ?? '', password);
  };
  const names = [accounts.lead.name, accounts.rep.name, ...others.map(({ name }) => name)];
  return { lead, rep, third, fourth, names, whileAway };
}

// Reads the text, says the sentence, gives the password and signs; the room is there again.
export async function signs(page: Page, url: string, id: string, password: string): Promise<void> {
  await page.goto(`${url}/pacts/${id}/sign`);
  await page.getByLabel('I have read this and I agree').check();
  await page.getByLabel('Your password, once more').fill(password);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page).toHaveURL(`${url}/pacts/${id}`);
}

// Tab until the control has the keyboard, as a person without a pointer does.
export async function tabTo(page: Page, role: 'button' | 'textbox' | 'checkbox' | 'link', name: RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let tries = 0; tries < 200; tries += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}
