import type { Schemas } from '../../api';
import { asTyped, bare } from '../../format/typed-amount';
import type { PactTerms } from '../pact-queries';

// What somebody is writing of a team's pact: as they type it, rows that are not finished among them. `row` names a row
// as long as the page is open.
export interface Row {
  readonly row: number;
}
export interface CommitmentRow extends Row {
  readonly key: string;
  readonly member: string;
  readonly what: string;
  readonly metric: string; // '': the member reports it
  readonly quantity: string; // '': yes or no
  readonly cadence: Cadence;
  readonly start: string;
  readonly end: string;
  readonly why: string;
}
export interface PromiseRow extends Row {
  readonly key: string;
  readonly giver: string;
  readonly receiver: string; // '': all the others
  readonly what: string;
  readonly kind: Schemas['SupportKind'];
  readonly cadence: Cadence;
  readonly response: string; // working days
}
export interface RuleRow extends Row {
  readonly text: string;
}
export interface MilestoneRow extends Row {
  readonly title: string;
  readonly due: string;
}

export interface TeamForm {
  readonly title: string;
  readonly statement: string;
  readonly goal: string; // id; '': none
  readonly serves: string;
  readonly lead: string;
  readonly members: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly commitments: readonly CommitmentRow[];
  readonly promises: readonly PromiseRow[];
  readonly rules: readonly RuleRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly celebration: string;
  readonly setback: string;
  readonly checkInDays: string;
  readonly reviewOn: string;
  readonly route: string;
}

export type Cadence = Schemas['Cadence'];
export type Mark = '.' | ',';
export const judged = ['day', 'week', 'month'] as const; // in which something can be due

export function formOf(terms: PactTerms, mark: Mark): TeamForm {
  return {
    title: terms.title,
    statement: terms.statement,
    goal: terms.goal?.goal ?? '',
    serves: terms.serves,
    lead: terms.lead,
    members: terms.members.map(({ person }) => person),
    start: terms.effective.start,
    end: terms.effective.end,
    commitments: terms.commitments.map((one, row) => ({
      row,
      key: one.key,
      member: one.member,
      what: one.what,
      metric: one.metric,
      quantity: one.quantity === null ? '' : asTyped(bare(one.quantity), mark),
      cadence: one.cadence,
      start: one.days.start,
      end: one.days.end,
      why: one.why,
    })),
    promises: terms.promises.map((one, row) => ({
      row,
      key: one.key,
      giver: one.giver,
      receiver: one.receiver ?? '',
      what: one.what,
      kind: one.kind,
      cadence: one.cadence,
      response: String(one.response_days),
    })),
    rules: terms.ground_rules.map((text, row) => ({ row, text })),
    milestones: terms.milestones.map((one, row) => ({ row, title: one.title, due: one.due })),
    celebration: terms.celebration,
    setback: terms.setback_rule,
    checkInDays: terms.check_in_days === null ? '' : String(terms.check_in_days),
    reviewOn: terms.review_on ?? '',
    route: terms.amendment_route,
  };
}

export function nextRow(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.map(({ row }) => row)) + 1;
}

// The rows that `isOwn` names as `own` has them now, each in its place; new ones come last.
export function withOwn<Of extends Row>(all: readonly Of[], isOwn: (one: Of) => boolean, own: readonly Of[]): Of[] {
  const kept = all.flatMap((one) => (isOwn(one) ? own.filter(({ row }) => row === one.row) : [one]));
  return [...kept, ...own.filter(({ row }) => !all.some((one) => one.row === row))];
}

// Other days of the pact; what was to be done for all of it goes with them.
export function withDays(form: TeamForm, days: { readonly start?: string; readonly end?: string }): TeamForm {
  const { start = form.start, end = form.end } = days;
  return {
    ...form,
    start,
    end,
    commitments: form.commitments.map((one) => ({
      ...one,
      start: one.start === form.start ? start : one.start,
      end: one.end === form.end ? end : one.end,
    })),
  };
}

// Somebody is no member any more: what they do and whom they help goes with them.
export function withoutMember(form: TeamForm, person: string): TeamForm {
  const members = form.members.filter((each) => each !== person);
  return {
    ...form,
    members,
    lead: form.lead === person ? (members[0] ?? '') : form.lead,
    commitments: form.commitments.filter(({ member }) => member !== person),
    promises: form.promises.filter(({ giver, receiver }) => giver !== person && receiver !== person),
  };
}

// Who helps whom, by the promises: help to all is help to each of the others.
export const helps = (form: Pick<TeamForm, 'promises'>, giver: string, receiver: string): readonly PromiseRow[] =>
  form.promises.filter(
    (one) =>
      one.what.trim() !== '' &&
      one.giver === giver &&
      giver !== receiver &&
      (one.receiver === '' || one.receiver === receiver),
  );
