import type { Schemas } from '../../api';
import { conditionsOf, conditionsText, isWhole } from '../../metric/conditions';
import type { DraftBody, FieldName, GoalForm, Mode } from './form';
import { emptyForm, modes } from './form';
import { numberIn, typed, type NumberRules } from './form-numbers';

type Agreement = Schemas['AgreementReading'];

// What of the form the server reads; what is not written, or not yet readable, is left out.
export function draftBody(form: GoalForm, rules: NumberRules): DraftBody {
  const [kind, owner] = form.owner.split(':');
  return {
    ...text('title', form.title),
    framework: form.framework,
    ...(kind === 'unit' ? { unit: owner } : { person: owner }),
    ...(kind === 'unit' && text('accountable', form.accountable)),
    ...text('metric', form.metric),
    ...text('scope', conditionsText(form.scope.filter(isWhole))),
    target: targetBody(form, rules),
    ...text('period', form.period),
    ...text('seasonality', form.seasonality),
    rates: form.rates,
    assigned: form.assigned,
    visibility: form.visibility,
    ...text('how', form.how),
    ...text('why', form.why),
    resources: form.resources
      .filter((each) => each.text.trim() !== '')
      .map(({ kind: what, text: words, provider, due, state }) => ({
        kind: what,
        text: words.trim(),
        ...text('provider', provider),
        ...text('due', due),
        state,
      })),
    needs_nothing: form.needsNothing,
    ...text('stands_alone_because', form.standsAlone),
    milestones: form.milestones
      .filter((each) => each.title.trim() !== '' && each.due !== '')
      .map(({ title, due, reachedOn }) => ({ title: title.trim(), due, ...text('reached_on', reachedOn) })),
    ...text('review_on', form.reviewOn),
    ...(form.rhythm !== '' && { rhythm: form.rhythm }),
    ...text('feedback_giver', form.feedbackGiver),
    ...text('reward', form.reward),
    ...text('collaboration', form.collaboration),
    ...text('amendment_route', form.amendmentRoute),
  };
}

function text<Name extends string>(name: Name, value: string): Partial<Record<Name, string>> {
  const said = value.trim();
  return said === '' ? {} : ({ [name]: said } as Partial<Record<Name, string>>);
}

function targetBody(form: GoalForm, rules: NumberRules): NonNullable<DraftBody['target']> {
  const baseline = numberIn(form, 'baseline', rules);
  const band = form.mode === 'band';
  return {
    mode: form.mode,
    value: band ? null : numberIn(form, 'value', rules),
    plan_goal: form.mode === 'relative_plan' && form.plan !== '' ? form.plan : null,
    baseline,
    baseline_source: baseline === null ? 'none' : 'manual',
    stretch: numberIn(form, 'stretch', rules),
    band_lower: band ? numberIn(form, 'bandLower', rules) : null,
    band_upper: band ? numberIn(form, 'bandUpper', rules) : null,
    scoring: form.scoring === '' ? null : form.scoring,
    relative_meant: form.relativeMeant,
    currency: rules.currency,
  };
}

// A stored goal in the form; every field of it was meant.
export function formOf(goal: Agreement, rules: NumberRules): { form: GoalForm; touched: FieldName[] } {
  const { target } = goal;
  const form: GoalForm = {
    ...emptyForm(goal.owner.id),
    statement: goal.statement,
    title: goal.title,
    framework: goal.framework,
    owner: `${goal.owner.kind}:${goal.owner.id}`,
    accountable: goal.accountable?.id ?? '',
    metric: goal.metric,
    scope: conditionsOf(goal.scope) ?? [],
    mode: modes.find((each): each is Mode => each === target.mode) ?? 'absolute',
    value: typed(target.value, rules),
    plan: target.plan_goal ?? '',
    baseline: typed(target.baseline, rules),
    stretch: typed(target.stretch, rules),
    bandLower: typed(target.band_lower, rules),
    bandUpper: typed(target.band_upper, rules),
    relativeMeant: target.relative_meant,
    scoring: target.scoring,
    period: goal.period.label,
    seasonality: goal.seasonality ?? '',
    rates: goal.rates,
    assigned: goal.assigned,
    visibility: goal.visibility,
    how: goal.how,
    why: goal.why,
    resources: goal.resources.map((each, key) => ({ ...each, due: each.due ?? '', key })),
    needsNothing: goal.needs_nothing,
    standsAlone: goal.stands_alone_because,
    milestones: goal.milestones.map(({ title, due, reached_on }, key) => ({
      key,
      title,
      due,
      reachedOn: reached_on ?? '',
    })),
    reviewOn: goal.review_on ?? '',
    rhythm: goal.rhythm ?? '',
    feedbackGiver: goal.feedback_giver,
    reward: goal.reward,
    collaboration: goal.collaboration,
    amendmentRoute: goal.amendment_route,
  };
  return { form, touched: (Object.keys(form) as FieldName[]).filter((name) => name !== 'statement') };
}
