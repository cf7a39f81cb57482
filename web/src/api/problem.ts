import type { components } from '../generated/api';
import { messageOf } from './message';

type ProblemBody = components['schemas']['Problem'];

export interface FieldProblem {
  readonly pointer: string; // "/email", or "?as_of" for a query parameter
  readonly code: string;
  readonly message: string; // in the language of the app, where its catalogue knows the code
  readonly params?: Record<string, string>; // what the message names
}

// What the server (RFC 9457) or the way to it said instead of an answer. `code` is stable; `status` 0 is "not reached".
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(body: Partial<ProblemBody> & { status: number; code: string }, retryAfterSeconds?: number) {
    super(messageOf({ code: body.code, message: body.detail ?? body.title ?? body.code }));
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.fields = (body.errors ?? []).map((each) => ({ ...each, message: messageOf(each) }));
    this.requestId = body.request_id;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  // The message for one field of a form: field('email').
  field(name: string): string | undefined {
    return this.fields.find((each) => each.pointer === `/${name}`)?.message;
  }

  // All fields of a form at once, as Mantine's form.setErrors takes them: "/a/b" is "a.b".
  formErrors(): Record<string, string> {
    const named = this.fields.filter((each) => each.pointer.startsWith('/'));
    return Object.fromEntries(named.map((each) => [each.pointer.slice(1).replaceAll('/', '.'), each.message]));
  }

  static unreachable(): Problem {
    return new Problem({ status: 0, code: 'unreachable' });
  }

  static async of(response: Response): Promise<Problem> {
    const seconds = Number(response.headers.get('retry-after'));
    const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/problem+json')) {
      const body: unknown = await response.json().catch(() => null);
      if (isProblemBody(body)) return new Problem(body, retryAfter);
    }
    return new Problem({ status: response.status, code: 'unexpected_answer' }, retryAfter);
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

// Whatever was thrown, as a Problem.
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem({ status: 0, code: 'page_fault', detail: thrown instanceof Error ? thrown.message : '' });
}
