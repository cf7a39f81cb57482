import type { Schemas } from '../../api';
import type { Condition } from '../../metric/conditions';

// A goal as it stands in the form: numbers as they were typed, days as days, "" for what is not written.
export type DraftBody = Schemas['GoalDraftBodyInput'];
export type Framework = Schemas['Framework'];
export type Scoring = Schemas['Scoring'];
export type ResourceKind = Schemas['ResourceKind'];
export type ResourceState = Schemas['ResourceState'];
export type Rhythm = Schemas['Rhythm'];
export type Visibility = Schemas['Visibility'];
export const modes = ['absolute', 'relative_pct', 'relative_points', 'relative_plan', 'band'] as const;
export type Mode = (typeof modes)[number];

export interface ResourceForm {
  readonly key: number;
  readonly kind: ResourceKind;
  readonly text: string;
  readonly provider: string;
  readonly due: string;
  readonly state: ResourceState;
}

export interface MilestoneForm {
  readonly key: number;
  readonly title: string;
  readonly due: string;
  readonly reachedOn: string;
}

export interface GoalForm {
  readonly statement: string;
  readonly title: string;
  readonly framework: Framework;
  readonly owner: string; // "person:ID" or "unit:ID"
  readonly accountable: string;
  readonly metric: string; // key
  readonly scope: readonly Condition[]; // none: all of the owner's records
  readonly mode: Mode;
  readonly value: string;
  readonly plan: string; // id of the goal that relative_plan is a percentage of
  readonly baseline: string;
  readonly stretch: string;
  readonly bandLower: string;
  readonly bandUpper: string;
  readonly relativeMeant: boolean;
  readonly scoring: Scoring | '';
  readonly period: string; // label or range
  readonly seasonality: string; // id; it is set where quotas are
  readonly rates: Schemas['RateKind'];
  readonly assigned: boolean;
  readonly visibility: Visibility;
  readonly how: string;
  readonly why: string;
  readonly resources: readonly ResourceForm[];
  readonly needsNothing: boolean;
  readonly standsAlone: string;
  readonly milestones: readonly MilestoneForm[];
  readonly reviewOn: string;
  readonly rhythm: Rhythm | '';
  readonly feedbackGiver: string;
  readonly reward: string;
  readonly collaboration: string;
  readonly amendmentRoute: string;
}

export type FieldName = keyof GoalForm;

// What somebody is writing: the form, which fields they set by hand, and the revision that it began from.
export interface Writing {
  readonly form: GoalForm;
  readonly touched: readonly FieldName[];
  readonly revision: number | null;
}

export function emptyForm(person: string): GoalForm {
  return {
    statement: '',
    title: '',
    framework: 'smart',
    owner: `person:${person}`,
    accountable: '',
    metric: '',
    scope: [],
    mode: 'absolute',
    value: '',
    plan: '',
    baseline: '',
    stretch: '',
    bandLower: '',
    bandUpper: '',
    relativeMeant: false,
    scoring: '',
    period: '',
    seasonality: '',
    rates: 'plan',
    assigned: false,
    visibility: 'unit',
    how: '',
    why: '',
    resources: [],
    needsNothing: false,
    standsAlone: '',
    milestones: [],
    reviewOn: '',
    rhythm: '',
    feedbackGiver: '',
    reward: '',
    collaboration: '',
    amendmentRoute: '',
  };
}

export function withChange(writing: Writing, change: Partial<GoalForm>): Writing {
  const names = Object.keys(change) as FieldName[];
  return {
    ...writing,
    form: { ...writing.form, ...change },
    touched: [...new Set([...writing.touched, ...names.filter((name) => name !== 'statement')])],
  };
}
