import type { Schemas } from '../../api';
import { addDecimals, type Decimal } from '../../format';
import type { Finding } from '../checker/check-query';
import type { ReadRow } from './many-body';
import { signatureOf, type RowForm } from './rows';

export type Outcome = Schemas['GoalOfOneShape'];
export type RowProblem = Outcome['problems'][number];

// What a dry run said of a row, and of which writing of it.
export interface Answer {
  readonly outcome: Outcome;
  readonly signature: string;
}

export type Answers = ReadonlyMap<number, Answer>; // by the row's key

export type Unread = ReadRow['unread'];

// A row as the table shows it.
export interface RowView {
  readonly row: RowForm;
  readonly outcome: Outcome | null; // of the writing before, until the row is tried again
  readonly fresh: boolean; // the outcome is of what is written now
  readonly unread: Unread;
  readonly problems: readonly RowProblem[];
  readonly findings: readonly Finding[];
}

export const shows = ['all', 'problems', 'unrealistic'] as const;
export type Show = (typeof shows)[number];

// A checker's error that stands in the way is told as its finding, which has the numbers in it; no need to say it twice.
function problemsOf(outcome: Outcome): readonly RowProblem[] {
  const rules = new Set(outcome.findings.map(({ rule }) => rule));
  return outcome.problems.filter(({ message }) => {
    const rule = /^([A-Z]\d+):/.exec(message)?.[1];
    return rule === undefined || !rules.has(rule);
  });
}

const saying = (finding: Finding): string => `${finding.rule} ${finding.severity} ${finding.message}`;
const refusing = ({ code, field, message }: RowProblem): string => `${code} ${field} ${message}`;

export interface Common {
  readonly findings: readonly Finding[];
  readonly problems: readonly RowProblem[];
}

// What is said of every row, and so of the goal rather than of anybody. The checker reads only rows that have a target.
export function commonOf(outcomes: readonly Outcome[]): Common {
  const checked = outcomes.filter(({ target }) => target !== null);
  return {
    findings: inAll(checked, ({ findings }) => findings, saying),
    problems: inAll(outcomes, problemsOf, refusing),
  };
}

function inAll<Said>(
  outcomes: readonly Outcome[],
  of: (outcome: Outcome) => readonly Said[],
  word: (said: Said) => string,
): readonly Said[] {
  const [first, ...others] = outcomes;
  if (!first || others.length === 0) return [];
  const sets = others.map((outcome) => new Set(of(outcome).map(word)));
  return of(first).filter((each) => sets.every((said) => said.has(word(each))));
}

export function rowView(row: RowForm, answer: Answer | undefined, unread: Unread, common: Common): RowView {
  if (!answer) return { row, outcome: null, fresh: false, unread, problems: [], findings: [] };
  const { outcome, signature } = answer;
  const shared = new Set([...common.findings.map(saying), ...common.problems.map(refusing)]);
  return {
    row,
    outcome,
    fresh: signature === signatureOf(row),
    unread,
    problems: problemsOf(outcome).filter((each) => !shared.has(refusing(each))),
    findings: outcome.findings.filter((each) => !shared.has(saying(each))),
  };
}

export function isRefused({ outcome, unread }: Pick<RowView, 'outcome' | 'unread'>): boolean {
  return Object.keys(unread).length > 0 || (outcome?.problems.length ?? 0) > 0;
}

// Problems first, then what is out of reach, then what is asked, then the rest in the order of writing.
export function rankOf(view: RowView): number {
  if (isRefused(view)) return 0;
  if (view.outcome?.realism === 'unrealistic') return 1;
  if (view.findings.some(({ severity }) => severity === 'error')) return 2;
  return view.findings.length > 0 ? 3 : 4;
}

export function isShown(view: RowView, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'problems' ? isRefused(view) : view.outcome?.realism === 'unrealistic';
}

// Of numbers that can be added up; null where one is missing, or where they are of several currencies.
export function sumOf(outcomes: readonly (Outcome | null)[]): { sum: Decimal; currency: string | null } | null {
  let sum: Decimal | null = null;
  const currencies = new Set<string | null>();
  for (const outcome of outcomes) {
    if (outcome?.target == null) return null;
    currencies.add(outcome.currency);
    sum = sum === null ? outcome.target : addDecimals(sum, outcome.target);
  }
  const [currency = null] = currencies;
  return sum === null || currencies.size > 1 ? null : { sum, currency };
}
