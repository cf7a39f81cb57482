import { emptyForm, modes, type FieldName, type GoalForm, type Mode, type Writing } from '../editor/form';
import { typed, type NumberRules } from '../editor/form-numbers';
import type { TemplateDraft } from './templates-query';

// A goal in writing as a template begins it. What the template says was meant; where it starts from is each one's own.
export function writingOf(
  { draft }: TemplateDraft,
  statement: string,
  person: string,
  mark: NumberRules['mark'],
): Writing {
  const { target } = draft;
  const form: GoalForm = {
    ...emptyForm(person),
    statement,
    framework: draft.framework,
    metric: draft.metric,
    mode: modes.find((each): each is Mode => each === target.mode) ?? 'absolute',
    value: typed(target.value, { mark }),
    stretch: typed(target.stretch, { mark }),
    scoring: target.scoring ?? '',
    relativeMeant: target.relative_meant,
    period: draft.period,
    assigned: draft.assigned,
    visibility: draft.visibility,
    how: draft.how,
    why: draft.why,
    resources: draft.resources.map(({ kind, text, provider, due, state }, key) => ({
      ...{ key, kind, text, provider, state },
      due: due ?? '',
    })),
    needsNothing: draft.needs_nothing,
    milestones: draft.milestones.map(({ title, due }, key) => ({ key, title, due, reachedOn: '' })),
    reviewOn: draft.review_on ?? '',
    rhythm: draft.rhythm ?? '',
    feedbackGiver: draft.feedback_giver,
    reward: draft.reward,
    collaboration: draft.collaboration,
    amendmentRoute: draft.amendment_route,
  };
  const said = (Object.keys(form) as FieldName[]).filter(
    (name) => !['statement', 'owner', 'accountable'].includes(name),
  );
  return { form, touched: said.filter((name) => form[name] !== ''), revision: null };
}
