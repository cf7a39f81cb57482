import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { takeEarlyAnswer } from './early';

const here = globalThis as { salespactEarly?: Map<string, Promise<Response>> };
const request = (path: string, method = 'GET'): Request => new Request(`${location.origin}${path}`, { method });

let now = 500; // ms since the page was asked for

beforeEach(() => {
  now = 500;
  here.salespactEarly = new Map([['/api/v1/today?person=p&as_of=2026-11-20', Promise.resolve(new Response('early'))]]);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  delete here.salespactEarly;
  vi.restoreAllMocks();
});

describe('an early answer', () => {
  test('is taken once, whatever the order of the parameters', async () => {
    const same = '/api/v1/today?as_of=2026-11-20&person=p';
    expect(await (await takeEarlyAnswer(request(same)))?.text()).toBe('early');
    expect(takeEarlyAnswer(request(same))).toBeUndefined();
  });
  test('is for the same question only, and never for a write', () => {
    expect(takeEarlyAnswer(request('/api/v1/today?person=p'))).toBeUndefined();
    expect(takeEarlyAnswer(request('/api/v1/today?person=p&as_of=2026-11-20', 'DELETE'))).toBeUndefined();
    expect(here.salespactEarly?.size).toBe(1);
  });
  test('is too old after ten seconds', () => {
    now = 10_001;
    expect(takeEarlyAnswer(request('/api/v1/today?person=p&as_of=2026-11-20'))).toBeUndefined();
    expect(here.salespactEarly?.size).toBe(0);
  });
});
