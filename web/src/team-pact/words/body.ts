import type { Schemas } from '../../api';
import { bare, readAmount, type Unreadable } from '../../format/typed-amount';
import type { PactTerms } from '../pact-queries';
import type { CommitmentRow, Mark, PromiseRow, Row, TeamForm } from './form';

const places = 6; // of a quantity as it is typed; the metric's own are the server's to check

export type Body = Schemas['TeamWordsBodyInput'];
export type OwnBody = Schemas['OwnWordsBodyInput'];

// Which row of the form an item of the body is: "commitments" -> rows.
export type Rows = ReadonlyMap<string, readonly number[]>;
export interface Written<Of> {
  readonly body: Of;
  readonly rows: Rows;
  readonly unfinished: number; // rows that are not complete enough to be kept
}

export function readQuantity(typed: string, mark: Mark): { readonly value: string | null } | { problem: Unreadable } {
  const read = readAmount(typed, { decimal: mark, places });
  return 'problem' in read ? read : { value: read.value === null ? null : bare(read.value) };
}

// How many, where a metric counts; else a number or none.
export function isWhole(one: CommitmentRow, mark: Mark): boolean {
  const read = readQuantity(one.quantity, mark);
  return (
    one.what.trim() !== '' &&
    'value' in read &&
    (one.metric === '' || read.value !== null) &&
    one.start !== '' &&
    one.end !== ''
  );
}

function commitmentBody(one: CommitmentRow, mark: Mark): Schemas['CommitmentBodyInput'] {
  const read = readQuantity(one.quantity, mark);
  return {
    ...(one.key !== '' && { key: one.key }),
    member: one.member,
    what: one.what.trim(),
    metric: one.metric,
    quantity: 'value' in read ? read.value : null,
    cadence: one.cadence,
    days: { start: one.start, end: one.end },
    why: one.why,
  };
}

function promiseBody(one: PromiseRow): Schemas['PromiseBodyInput'] {
  return {
    ...(one.key !== '' && { key: one.key }),
    giver: one.giver,
    receiver: one.receiver === '' ? null : one.receiver,
    what: one.what.trim(),
    kind: one.kind,
    ...(one.kind === 'scheduled' ? { cadence: one.cadence } : { response_days: wholeIn(one.response, 20) ?? 1 }),
  };
}

class Kept {
  readonly rows = new Map<string, readonly number[]>();
  unfinished = 0;

  list<Of extends Row, Item>(
    name: string,
    all: readonly Of[],
    isThere: (one: Of) => boolean,
    item: (one: Of) => Item,
    isBegun: (one: Of) => boolean = () => false,
  ): Item[] {
    const there = all.filter(isThere);
    this.unfinished += all.filter((one) => !isThere(one) && isBegun(one)).length;
    this.rows.set(
      name,
      there.map(({ row }) => row),
    );
    return there.map(item);
  }

  commitments(all: readonly CommitmentRow[], mark: Mark): Schemas['CommitmentBodyInput'][] {
    return this.list(
      'commitments',
      all,
      (one) => isWhole(one, mark),
      (one) => commitmentBody(one, mark),
      (one) => one.what.trim() !== '' || one.quantity !== '' || one.metric !== '',
    );
  }

  promises(all: readonly PromiseRow[]): Schemas['PromiseBodyInput'][] {
    return this.list('promises', all, ({ what }) => what.trim() !== '', promiseBody);
  }
}

// What can be kept of it. A row that is not finished yet stays on the page alone.
export function bodyOf(form: TeamForm, mark: Mark): Written<Body> {
  const kept = new Kept();
  const body: Body = {
    title: form.title.trim(),
    statement: form.statement.trim(),
    goal: form.goal === '' ? null : form.goal,
    serves: form.serves,
    lead: form.lead,
    members: [...form.members],
    effective: { start: form.start, end: form.end },
    commitments: kept.commitments(form.commitments, mark),
    promises: kept.promises(form.promises),
    ground_rules: kept.list(
      'ground_rules',
      form.rules,
      ({ text }) => text.trim() !== '',
      ({ text }) => text.trim(),
    ),
    milestones: kept.list(
      'milestones',
      form.milestones,
      ({ title, due }) => title.trim() !== '' && due !== '',
      ({ title, due }) => ({ title: title.trim(), due }),
      ({ title }) => title.trim() !== '',
    ),
    celebration: form.celebration,
    setback_rule: form.setback,
    check_in_days: wholeIn(form.checkInDays, 731),
    review_on: form.reviewOn === '' ? null : form.reviewOn,
    amendment_route: form.route,
  };
  return { body, rows: kept.rows, unfinished: kept.unfinished };
}

// One member's own commitments and promises.
export function ownBodyOf(form: TeamForm, mark: Mark, me: string): Written<OwnBody> {
  const kept = new Kept();
  const body = {
    commitments: kept.commitments(
      form.commitments.filter(({ member }) => member === me),
      mark,
    ),
    promises: kept.promises(form.promises.filter(({ giver }) => giver === me)),
  };
  return { body, rows: kept.rows, unfinished: kept.unfinished };
}

// null: nothing that can be read as such a number.
export function wholeIn(typed: string, most: number): number | null {
  const value = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= most ? value : null;
}

// Where the server's pointer leads in the form: "/commitments/0/quantity" -> "commitments/<row>/quantity".
export function placeOf(pointer: string, rows: Rows): string {
  const [name = '', index = '', ...rest] = pointer
    .replace(/^\//, '')
    .replace(/^words\//, '')
    .split('/');
  const row = rows.get(name)?.[Number(index)];
  return row === undefined
    ? [name, index, ...rest].filter((part) => part !== '').join('/')
    : [name, row, ...rest].join('/');
}

// What the server has given to new rows stays with them. `mine`: only one's own were sent.
export function withKeys(form: TeamForm, stored: PactTerms, rows: Rows, mine: string | null): TeamForm {
  const named = <Of extends Row & { readonly key: string }>(
    name: string,
    all: readonly Of[],
    kept: readonly { readonly key: string }[],
  ): readonly Of[] => {
    const sent = rows.get(name) ?? [];
    return all.map((one) => {
      const key = kept[sent.indexOf(one.row)]?.key;
      return one.key === '' && key !== undefined ? { ...one, key } : one;
    });
  };
  return {
    ...form,
    commitments: named(
      'commitments',
      form.commitments,
      stored.commitments.filter(({ member }) => mine === null || member === mine),
    ),
    promises: named(
      'promises',
      form.promises,
      stored.promises.filter(({ giver }) => mine === null || giver === mine),
    ),
  };
}
