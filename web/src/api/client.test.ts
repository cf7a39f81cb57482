import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { api, ifMatch, ok, versioned } from './client';
import { applyEvents } from './events';
import { Problem } from './problem';
import { sessionGate } from './session-gate';

const answers: Response[] = [];
const asked: Request[] = [];

beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request);
    const next = answers.shift();
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('no connection'));
  });
});
afterEach(() => {
  sessionGate.closed();
  vi.unstubAllGlobals();
});

const json = (body: unknown, status = 200, headers = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (status: number, code: string, more = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, request_id: 'r-1', ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '7' },
  });

describe('an answer that is none', () => {
  test('is a problem with its code, its fields and when to try again', async () => {
    answers.push(
      problem(422, 'invalid', {
        detail: 'No.',
        errors: [{ pointer: '/name', code: 'too_long', message: 'is too long' }],
      }),
    );
    const thrown: unknown = await ok(api.GET('/api/v1/workspace')).catch((fault: unknown) => fault);
    expect(thrown).toBeInstanceOf(Problem);
    const found = thrown as Problem;
    expect([found.status, found.code, found.message, found.requestId]).toEqual([422, 'invalid', 'No.', 'r-1']);
    expect(found.field('name')).toBe('is too long');
    expect(found.formErrors()).toEqual({ name: 'is too long' });
    expect(found.retryAfterSeconds).toBe(7);
  });
  test('may be no connection at all, or something that is not ours', async () => {
    await expect(ok(api.GET('/api/v1/workspace'))).rejects.toMatchObject({ status: 0, code: 'unreachable' });
    answers.push(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(ok(api.GET('/api/v1/workspace'))).rejects.toMatchObject({ status: 502, code: 'unexpected_answer' });
  });
});

describe('a write', () => {
  test('carries a key of its own and the version it was made from', async () => {
    answers.push(json({}), json({}), json({ name: 'Acme' }, 200, { etag: '"17"' }));
    for (const [name, version] of [
      ['Acme', 'W/"17"'],
      ['Acme Ltd', 17],
    ] as const) {
      await api.PATCH('/api/v1/workspace', { body: { name } as never, headers: ifMatch(version) });
    }
    expect(asked.map((request) => request.headers.get('if-match'))).toEqual(['"17"', '"17"']);
    const keys = asked.map((request) => request.headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect((await versioned(api.GET('/api/v1/workspace'))).etag).toBe('"17"');
    expect(asked[2]?.headers.has('idempotency-key')).toBe(false);
  });

  const rename = (name: string) => ok(api.PATCH('/api/v1/workspace', { body: { name } as never }));
  test('clicked twice is sent once, on its way and just after, and both are answered', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    answers.push(json({ name: 'Acme' }));
    const both = await Promise.all([rename('Acme'), rename('Acme')]);
    both.push(await rename('Acme'));
    expect(both).toEqual([{ name: 'Acme' }, { name: 'Acme' }, { name: 'Acme' }]);
    expect(asked.length).toBe(1);
    vi.advanceTimersByTime(700);
    answers.push(json({ name: 'Acme' }));
    await rename('Acme');
    expect(asked.length).toBe(2);
    vi.useRealTimers();
  });
  test('is sent again when it was refused, or when something else was written in between', async () => {
    answers.push(problem(422, 'invalid'), json({}), json({}), json({}), json({}));
    await expect(rename('B')).rejects.toMatchObject({ status: 422 });
    for (const name of ['B', 'C', 'B']) await rename(name);
    expect(asked.length).toBe(4);
    await ok(api.GET('/api/v1/workspace'));
    expect(asked.length).toBe(5);
  });
});

describe('a session that ends while somebody works', () => {
  test('holds the request back and sends it again, the same, when the person is back', async () => {
    sessionGate.opened();
    const told: boolean[] = [];
    const stop = sessionGate.subscribe((ended) => told.push(ended));
    answers.push(problem(401, 'sign_in_required'), json({ name: 'Acme' }));
    const pending = ok(api.PATCH('/api/v1/workspace', { body: { name: 'Acme' } as never }));
    await vi.waitFor(() => expect(sessionGate.hasEnded).toBe(true));
    sessionGate.opened();
    await expect(pending).resolves.toEqual({ name: 'Acme' });
    expect(await asked[1]?.text()).toBe('{"name":"Acme"}');
    expect(asked[1]?.headers.get('idempotency-key')).toBe(asked[0]?.headers.get('idempotency-key'));
    expect(told).toEqual([true, false]);
    stop();
  });
  test('is given up when the person leaves', async () => {
    sessionGate.opened();
    answers.push(problem(401, 'sign_in_required'));
    const pending = ok(api.GET('/api/v1/workspace'));
    pending.catch(() => undefined);
    await vi.waitFor(() => expect(sessionGate.hasEnded).toBe(true));
    sessionGate.closed();
    await expect(pending).rejects.toMatchObject({ status: 401 });
  });
  test('is nothing special before anybody has signed in, or for a wrong password', async () => {
    answers.push(problem(401, 'sign_in_required'));
    await expect(ok(api.GET('/api/v1/session'))).rejects.toMatchObject({ code: 'sign_in_required' });
    sessionGate.opened();
    answers.push(problem(401, 'sign_in_refused'));
    const wrong = api.POST('/api/v1/session', { body: { email: 'a@b.example', password: 'x' } });
    await expect(ok(wrong)).rejects.toMatchObject({ code: 'sign_in_refused' });
  });
});

describe('server-sent events', () => {
  test('read numbers again once for several of them, and imports when they have ended', () => {
    vi.useFakeTimers();
    const client = new QueryClient();
    const read = vi.spyOn(client, 'invalidateQueries');
    const apply = applyEvents(client);
    for (let i = 0; i < 5; i += 1) apply({ name: 'numbers' });
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(read.mock.calls).toEqual([[{ queryKey: ['numbers'] }]]);
    const progress = { id: 'i1', rows_done: 5, rows_total: 10, ended: false };
    apply({ name: 'import', data: progress });
    expect(client.getQueryData(['imports', 'progress', 'i1'])).toEqual(progress);
    expect(read).toHaveBeenCalledTimes(1);
    apply({ name: 'import', data: { ...progress, ended: true } });
    expect(read).toHaveBeenLastCalledWith({ queryKey: ['imports'] });
    vi.useRealTimers();
  });
});
