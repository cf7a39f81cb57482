import type { Schemas } from '../../api';
import { daysBetween } from '../../format';
import { bare, readAmount, type Unreadable } from '../../format/typed-amount';
import type { GoalForm, Mode, ResourceKind } from '../../goal/editor/form';
import { placesOf, typed, type NumberRules } from '../../goal/editor/form-numbers';
import type { Template } from '../../goal/templates/templates-query';

export type TemplateBody = Schemas['TemplateBodyInput'];
type Content = Template['content'];
export const lengths = ['month', 'quarter', 'half', 'year'] as const;
export type Length = (typeof lengths)[number];
export const templateModes = ['absolute', 'relative_pct', 'relative_points'] as const satisfies readonly Mode[];
export const proseNames = ['how', 'why', 'reward', 'collaboration', 'amendment_route'] as const;
export const lineNames = ['name', 'for_role', 'feedback_giver'] as const;

type Words = Record<(typeof proseNames)[number] | (typeof lineNames)[number] | 'about' | 'statement', string>;

// A template as it stands in its form; "" for what is not written.
export interface TemplateForm extends Readonly<Words> {
  readonly framework: GoalForm['framework'];
  readonly metric: string;
  readonly mode: string;
  readonly value: string;
  readonly stretch: string;
  readonly scoring: Content['target']['scoring'];
  readonly length: Length;
  readonly assigned: boolean;
  readonly visibility: GoalForm['visibility'];
  readonly resources: readonly { readonly kind: ResourceKind; readonly text: string; readonly provider: string }[];
  readonly needsNothing: boolean;
  readonly rhythm: GoalForm['rhythm'];
  readonly milestones: readonly { readonly title: string; readonly percent: string }[];
  readonly reviewPercent: string;
}

export const emptyTemplate: TemplateForm = {
  ...{ name: '', for_role: '', about: '', statement: '', how: '', why: '', reward: '', collaboration: '' },
  ...{ amendment_route: '', feedback_giver: '', metric: '', value: '', stretch: '', reviewPercent: '50' },
  framework: 'smart',
  mode: 'absolute',
  scoring: null,
  length: 'quarter',
  assigned: false,
  visibility: 'unit',
  resources: [],
  needsNothing: false,
  rhythm: 'biweekly',
  milestones: [],
};

export function formOfTemplate(content: Content, mark: NumberRules['mark']): TemplateForm {
  const { name, for_role, about, statement, how, why, reward, collaboration, amendment_route, feedback_giver } =
    content;
  const { target, framework, metric, length, assigned, visibility, resources, needs_nothing, rhythm } = content;
  return {
    ...{ name, for_role, about, statement, how, why, reward, collaboration, amendment_route, feedback_giver },
    ...{ framework, metric, length, assigned, visibility, resources },
    mode: target.mode,
    value: typed(target.value, { mark }),
    stretch: typed(target.stretch, { mark }),
    scoring: target.scoring,
    needsNothing: needs_nothing,
    rhythm: rhythm ?? '',
    milestones: content.milestones.map(({ title, after_percent }) => ({ title, percent: String(after_percent) })),
    reviewPercent: content.review_after_percent === null ? '' : String(content.review_after_percent),
  };
}

interface Days {
  readonly start: string;
  readonly end: string;
}

// A goal in writing as the beginning of a template: what belongs to one owner is left out, and a day becomes the part of
// the period that is over with it. null: its period can't be read.
export function templateOfGoal(goal: GoalForm, period: Days | null): TemplateForm {
  const { statement, how, why, reward, collaboration, framework, metric, mode, value, stretch } = goal;
  return {
    ...emptyTemplate,
    ...{ statement, how, why, reward, collaboration, framework, metric, mode, value, stretch },
    name: goal.title,
    amendment_route: goal.amendmentRoute,
    feedback_giver: goal.feedbackGiver,
    scoring: goal.scoring === '' ? null : goal.scoring,
    length: lengthOf(goal.period),
    assigned: goal.assigned,
    visibility: goal.visibility,
    resources: goal.resources.map(({ kind, text, provider }) => ({ kind, text, provider })),
    needsNothing: goal.needsNothing,
    rhythm: goal.rhythm,
    milestones: goal.milestones
      .map(({ title, due }) => ({ title, percent: percentOver(period, due) }))
      .filter(({ title, percent }) => title.trim() !== '' || percent !== ''),
    reviewPercent: percentOver(period, goal.reviewOn) || emptyTemplate.reviewPercent,
  };
}

// "" for a day outside of the period. The server's day after that many percent is this day again.
function percentOver(period: Days | null, day: string): string {
  if (period === null || day < period.start || day > period.end) return '';
  const over = daysBetween(period.start, day) + 1;
  return String(Math.max(1, Math.floor((over * 100) / (daysBetween(period.start, period.end) + 1))));
}

export function lengthOf(period: string): Length {
  if (/-H\d$/.test(period)) return 'half';
  if (/^\d{4}-\d{2}$/.test(period)) return 'month';
  return /^(FY)?\d{4}$/.test(period) ? 'year' : 'quarter';
}

export function templateBody(form: TemplateForm, rules: NumberRules): TemplateBody {
  const number = (name: 'value' | 'stretch'): string | null => {
    const read = readTemplateNumber(form, name, rules);
    return 'value' in read && read.value !== null ? bare(read.value) : null;
  };
  const percent = (text: string): number => Number.parseInt(text, 10);
  return {
    name: form.name.trim(),
    for_role: form.for_role.trim(),
    about: form.about.trim(),
    framework: form.framework,
    metric: form.metric,
    target: { mode: form.mode as Mode, value: number('value'), stretch: number('stretch'), scoring: form.scoring },
    length: form.length,
    assigned: form.assigned,
    visibility: form.visibility,
    statement: form.statement.trim(),
    how: form.how.trim(),
    why: form.why.trim(),
    resources: form.resources
      .filter(({ text }) => text.trim() !== '')
      .map(({ kind, text, provider }) => ({ kind, text: text.trim(), provider: provider.trim() })),
    needs_nothing: form.needsNothing,
    rhythm: form.rhythm === '' ? null : form.rhythm,
    feedback_giver: form.feedback_giver.trim(),
    reward: form.reward.trim(),
    collaboration: form.collaboration.trim(),
    amendment_route: form.amendment_route.trim(),
    milestones: form.milestones
      .filter(({ title, percent: after }) => title.trim() !== '' && isPercent(after))
      .map(({ title, percent: after }) => ({ title: title.trim(), after_percent: percent(after) })),
    review_after_percent: isPercent(form.reviewPercent) ? percent(form.reviewPercent) : null,
  };
}

export const isPercent = (text: string): boolean => /^([1-9]\d?|100)$/.test(text.trim());

export function readTemplateNumber(
  form: TemplateForm,
  name: 'value' | 'stretch',
  rules: NumberRules,
): { readonly value: string | null } | { readonly problem: Unreadable } {
  return readAmount(form[name], {
    decimal: rules.mark,
    places: placesOf(name, form.mode as Mode, rules),
    signed: true,
  });
}

// From the goal editor to the page of templates, across the change of page.
const handover = 'salespact.template';

export function handOver(form: TemplateForm): void {
  sessionStorage.setItem(handover, JSON.stringify(form));
}

export function handedOver(): TemplateForm | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(handover) ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    const sound = Object.entries(emptyTemplate).every(
      ([name, value]) => value === null || typeof (found as Record<string, unknown>)[name] === typeof value,
    );
    return sound ? (found as TemplateForm) : null;
  } catch {
    return null;
  }
}

export function forgetHandover(): void {
  sessionStorage.removeItem(handover);
}
