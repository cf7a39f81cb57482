import type { Schemas } from '../../api';
import type { Facts } from './facts';
import type { FieldName, GoalForm, Writing } from './form';
import { typed, type NumberRules } from './form-numbers';
import { readPeriod } from './read-period';
import { readQuantity } from './read-quantity';

type StatementFields = Schemas['StatementFieldsShape'];
export type ReadFields = Partial<Pick<GoalForm, 'metric' | 'mode' | 'value' | 'baseline' | 'period' | 'how'>>;

// What the sentence says, as the fields of the form say it.
export function readFields(fields: StatementFields, facts: Facts, mark: NumberRules['mark']): ReadFields {
  const metric = facts.metrics.find(({ key }) => key === fields.metric);
  const period = fields.period === null ? null : readPeriod(fields.period, facts.workspace);
  return {
    ...(metric && { metric: metric.key }),
    ...target(fields, mark),
    ...(period !== null && { period }),
    ...(fields.how !== null && { how: fields.how }),
  };
}

function target(fields: StatementFields, mark: NumberRules['mark']): ReadFields {
  const number = (text: string | null) => (text === null ? null : readQuantity(text));
  const [from, to, by] = [number(fields.from), number(fields.to), number(fields.by)];
  const baseline = from ? { baseline: typed(from.value, { mark }) } : {};
  if (to) return { mode: 'absolute', value: typed(to.value, { mark }), ...baseline };
  if (!by) return baseline;
  const mode = by.kind === 'points' ? 'relative_points' : 'relative_pct';
  return { mode, value: typed(by.value, { mark }), ...baseline };
}

export interface Filled {
  readonly form: GoalForm; // with what was read
  readonly read: ReadonlySet<FieldName>; // fields that the sentence has filled
  readonly apart: ReadFields; // what the sentence says otherwise than a field that was set by hand
}

const kept: readonly FieldName[] = ['how']; // the way there is written at length; the sentence only begins it

// Fields that were set by hand stay as they are; the mode belongs to its value.
export function filled(writing: Writing, read: ReadFields): Filled {
  const byHand = new Set<FieldName>(writing.touched);
  if (byHand.has('value')) byHand.add('mode');
  if (byHand.has('mode')) byHand.add('value');
  const taken: Partial<Record<FieldName, string>> = {};
  const apart: Partial<Record<FieldName, string>> = {};
  for (const [name, value] of Object.entries(read) as [keyof ReadFields, string][]) {
    if (!byHand.has(name)) taken[name] = value;
    else if (writing.form[name] !== value && !kept.includes(name)) apart[name] = value;
  }
  return {
    form: { ...writing.form, ...taken } as GoalForm,
    read: new Set(Object.keys(taken) as FieldName[]),
    apart: apart as ReadFields,
  };
}
