import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

import type { Cookie } from './plain-browser.ts';
import { startDemo, startEmpty, startMovingDemo, type Demo, type EmptyServer, type MovingDemo, type Role } from './server.ts';
import { Watch } from './watch.ts';

interface TestFixtures {
  // A page of the demo, watched: console errors, violations of the policy and requests elsewhere fail the test.
  page: Page;
  watch: Watch;
  // The page, signed in as the demo's person of this role.
  signedIn: (role: Role, path?: string) => Promise<Page>;
  // An empty workspace of this test's own; go to its url with newPageOf(empty.url).
  empty: EmptyServer;
  newPageOf: (origin: string) => Promise<Page>;
}

interface WorkerFixtures {
  demo: Demo; // one for all tests of a worker: leave its data as they were, or use `freshDemo`
}

export const test = base.extend<TestFixtures & { freshDemo: Demo; movingDemo: MovingDemo; watches: Watch[] }, WorkerFixtures>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  freshDemo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { timeout: 90_000 },
  ],
  movingDemo: [
    async ({}, use) => {
      const demo = await startMovingDemo();
      await use(demo);
      await demo.stop();
    },
    { timeout: 90_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  watches: [
    async ({}, use) => {
      const watches: Watch[] = [];
      await use(watches);
      for (const watch of watches) expect(watch.faults, 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
  watch: async ({ context, demo, watches }, use) => {
    const watch = await Watch.over(context, demo.url);
    watches.push(watch);
    await use(watch);
  },
  // The watch comes first: it hears of pages only when they open.
  page: async ({ context, watch }, use) => {
    expect(watch.faults).toEqual([]);
    await use(await context.newPage());
  },
  signedIn: async ({ page, demo }, use) => {
    await use(async (role, path = '/') => {
      await enter(page.context(), demo.url, demo.accounts[role].email, demo.password);
      await page.goto(path);
      return page;
    });
  },
  empty: [
    async ({}, use) => {
      const server = await startEmpty();
      await use(server);
      await server.stop();
    },
    { timeout: 90_000 },
  ],
  newPageOf: async ({ browser, watches }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (origin) => {
      const context = await browser.newContext({ baseURL: origin, locale: 'en-US' });
      contexts.push(context);
      watches.push(await Watch.over(context, origin));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

// For a browser of one's own: the cookies of somebody who has signed in.
export async function signedInCookies(demo: Demo, role: Role): Promise<Cookie[]> {
  const { email } = demo.accounts[role];
  const answer = await fetch(`${demo.url}/api/v1/session`, {
    method: 'POST',
    body: JSON.stringify({ email, password: demo.password }),
    headers: { 'content-type': 'application/json', origin: demo.url, 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status, await answer.text()).toBe(201);
  return answer.headers.getSetCookie().map((header) => {
    const [pair = ''] = header.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
}

// Signs in without the page, as the page would.
export async function enter(context: BrowserContext, url: string, email: string, password: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/v1/session`, {
    data: { email, password },
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

export { expect };
