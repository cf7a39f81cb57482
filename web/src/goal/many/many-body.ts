import type { Schemas } from '../../api';
import { bare, readAmount, type Unreadable } from '../../format/typed-amount';
import { draftBody } from '../editor/draft-body';
import type { GoalForm, Mode } from '../editor/form';
import { placesOf, type NumberRules } from '../editor/form-numbers';
import { rowNumbers, type RowForm, type RowNumber } from './rows';

export type ManyBody = Schemas['GoalsForManyBodyInput'];
export type ManyAct = 'assign' | 'propose' | 'draft';

export const isRelative = ({ mode }: GoalForm): boolean => mode === 'relative_pct' || mode === 'relative_points';

export interface ReadRow {
  readonly numbers: Partial<Record<RowNumber, string>>;
  readonly unread: Partial<Record<RowNumber, Unreadable> & { owner: 'missing' }>; // what can't be read, and why
}

export const isReadable = ({ unread }: ReadRow): boolean => Object.keys(unread).length === 0;

export type RowReader = (row: RowForm) => ReadRow;

// Reads each row once, however often it is asked for: a row that changes is another one.
export function rowReader(mode: Mode, rules: Pick<NumberRules, 'mark' | 'places'>): RowReader {
  const known = new WeakMap<RowForm, ReadRow>();
  return (row) => {
    const found = known.get(row) ?? readRow(row, mode, rules);
    known.set(row, found);
    return found;
  };
}

function readRow(row: RowForm, mode: Mode, rules: Pick<NumberRules, 'mark' | 'places'>): ReadRow {
  const numbers: ReadRow['numbers'] = {};
  const unread: Partial<Record<RowNumber, Unreadable>> = {};
  for (const name of rowNumbers) {
    if (row[name].trim() === '') continue;
    const places = placesOf(name, mode, rules);
    const read = readAmount(row[name], { decimal: rules.mark, places, signed: true });
    if ('problem' in read) unread[name] = read.problem;
    else if (read.value !== null) numbers[name] = bare(read.value);
  }
  return { numbers, unread: row.owner.trim() === '' ? { owner: 'missing', ...unread } : unread };
}

interface Choice {
  readonly act: ManyAct;
  readonly fromHistory: boolean;
}

export function manyBody(
  form: GoalForm,
  rules: NumberRules,
  rows: readonly RowForm[],
  read: RowReader,
  { act, fromHistory }: Choice,
): ManyBody {
  const draft = draftBody(form, rules);
  const ownPast = fromHistory && isRelative(form);
  const hasUnits = rows.some(({ known }) => known?.kind !== 'person');
  return {
    statement: form.statement.trim(),
    draft: {
      ...draft,
      person: null,
      unit: null,
      accountable: hasUnits && form.accountable !== '' ? form.accountable : null,
      assigned: act === 'assign' || form.assigned,
      ...(ownPast && draft.target && { target: { ...draft.target, baseline: null, baseline_source: 'none' as const } }),
    },
    rows: rows.map((row) => ({ owner: row.owner.trim(), ...read(row).numbers })),
    baseline_from_history: ownPast,
    ...(act !== 'draft' && { act }),
  };
}

// What has to be there before anything can be tried.
export function missingIn(form: GoalForm, rows: readonly RowForm[]) {
  const names: ('statement' | 'metric' | 'period' | 'value' | 'rows' | 'accountable')[] = [];
  if (form.statement.trim() === '') names.push('statement');
  if (form.metric === '') names.push('metric');
  if (form.period === '') names.push('period');
  const ownValues = rows.length > 0 && rows.every(({ value }) => value.trim() !== '');
  const noValue =
    form.mode === 'band' ? form.bandLower === '' || form.bandUpper === '' : form.value === '' && !ownValues;
  if (noValue) names.push('value');
  if (rows.length === 0) names.push('rows');
  if (form.accountable === '' && rows.some(({ known }) => known?.kind === 'unit')) names.push('accountable');
  return names;
}
