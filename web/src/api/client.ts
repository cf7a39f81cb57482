import createClient, { type Middleware } from 'openapi-fetch';

import type { components, paths } from '../generated/api';
import { takeEarlyAnswer } from './early';
import { oneWrite } from './one-write';
import { Problem } from './problem';
import { sessionGate } from './session-gate';

export type Schemas = components['schemas'];

const signInPath = '/api/v1/session';

function isSignIn(request: Request): boolean {
  return request.method === 'POST' && new URL(request.url).pathname === signInPath;
}

// fetch, but a request that finds the session ended waits until the person has signed in again. Uploads that the
// typed client can't do (progress, files) may use it as well.
export async function guardedFetch(request: Request): Promise<Response> {
  const again = sessionGate.isOpen && !isSignIn(request) ? request.clone() : null;
  const response = await reach(request);
  if (response.status !== 401 || !again) return response;
  return (await sessionGate.waitUntilOpen()) ? reach(again) : response;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await (takeEarlyAnswer(request) ?? fetch(request));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw Problem.unreachable();
  }
}

// A key of our own for each write: sent again, it is answered as the first time.
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const conventions: Middleware = {
  onRequest({ request }) {
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (writes && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newIdempotencyKey());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.of(response);
    return response;
  },
};

// The API by its own document: api.GET('/api/v1/goals', { params: { query: { period } } }). Answers other than 2xx are
// thrown as Problem. The server tells our own pages from others by Sec-Fetch-Site, so nothing is to be added for that.
export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: 'same-origin',
  fetch: (request) => oneWrite(request, guardedFetch),
});
api.use(conventions);

// The body of an answer: const goals = await ok(api.GET(…)).
export async function ok<Body>(call: Promise<{ data?: Body; response: Response }>): Promise<Body> {
  const { data } = await call;
  return data as Body;
}

export interface Versioned<Body> {
  readonly body: Body;
  readonly etag: string | null; // give it to ifMatch when writing
}

export async function versioned<Body>(call: Promise<{ data?: Body; response: Response }>): Promise<Versioned<Body>> {
  const { data, response } = await call;
  return { body: data as Body, etag: response.headers.get('etag') };
}

// The header of a write that was made from what was read: api.PATCH(…, { headers: ifMatch(etag) }). An answer that came
// compressed has a weak ETag of the same revision; the server compares strongly.
export function ifMatch(etagOrRevision: string | number | null): Record<string, string> {
  if (etagOrRevision === null) return {};
  return {
    'If-Match': typeof etagOrRevision === 'number' ? `"${etagOrRevision}"` : etagOrRevision.replace(/^W\//, ''),
  };
}
