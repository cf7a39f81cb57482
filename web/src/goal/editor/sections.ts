import type { Found } from '../checker/findings';
import type { FieldName, GoalForm } from './form';

export const sectionNames = ['way', 'needs', 'course', 'hard', 'more'] as const;
export type SectionName = (typeof sectionNames)[number];

// The checker's names of fields, as the form has them; "" where the form has none.
const fieldOf: Readonly<Record<string, FieldName>> = {
  statement: 'statement',
  metric: 'metric',
  accountable: 'accountable',
  target: 'value',
  baseline: 'baseline',
  stretch: 'stretch',
  band: 'bandLower',
  period: 'period',
  plan: 'how',
  plan_goal: 'plan',
  scope: 'scope',
  rationale: 'why',
  workload: 'value',
  resources: 'resources',
  alignments: 'standsAlone',
  milestones: 'milestones',
  review_on: 'reviewOn',
  cadence: 'rhythm',
  rewards: 'reward',
  collaboration: 'collaboration',
  flexibility: 'amendmentRoute',
};

const sectionOf: Partial<Record<FieldName, SectionName>> = {
  how: 'way',
  why: 'way',
  standsAlone: 'way',
  resources: 'needs',
  needsNothing: 'needs',
  milestones: 'course',
  reviewOn: 'course',
  rhythm: 'course',
  feedbackGiver: 'course',
  reward: 'hard',
  collaboration: 'hard',
  amendmentRoute: 'hard',
  title: 'more',
  scoring: 'more',
  stretch: 'more',
  visibility: 'more',
  assigned: 'more',
};

// The field that answers a finding. A conflict is answered by another period, not by standing alone.
export function fieldFor({ field, rule }: Pick<Found, 'field' | 'rule'>, form: GoalForm): FieldName | undefined {
  if (rule === 'R3') return 'period';
  if (rule === 'S5') return form.owner.startsWith('unit:') ? 'accountable' : 'owner';
  if (rule === 'H5' && form.rhythm !== '' && form.rhythm !== 'quarterly') return 'feedbackGiver';
  if (rule === 'H8' && form.reviewOn === '') return 'reviewOn';
  return fieldOf[field];
}

export function sectionFor(field: FieldName | undefined): SectionName | undefined {
  return field === undefined ? undefined : sectionOf[field];
}

// How much is asked about each section.
export function askedIn(findings: readonly Found[], form: GoalForm): ReadonlyMap<SectionName, number> {
  const counts = new Map<SectionName, number>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const section = sectionFor(fieldFor(finding, form));
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}

export function shownSections({ framework }: GoalForm): SectionName[] {
  const hard = framework === 'hard' || framework === 'pact';
  return sectionNames.filter((name) => name !== 'hard' || hard);
}

// Metric, number and period are there: from here on the rest may be asked for.
export function hasEssentials(form: GoalForm): boolean {
  const target = form.mode === 'band' ? form.bandLower !== '' && form.bandUpper !== '' : form.value !== '';
  return form.metric !== '' && form.period !== '' && target;
}
