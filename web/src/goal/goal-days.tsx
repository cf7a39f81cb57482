import { useQuery } from '@tanstack/react-query';

import { useAsOf } from '../app/as-of';
import { isZero, useFormat } from '../format';
import { DayBars } from '../today/day-bars';
import { todayQuery } from '../today/today-query';
import { useAmounts } from '../today/use-words';
import { useTexts } from '../texts';
import classes from './goal-page.module.css';
import type { GoalRow } from './goal-queries';

// What the next working days take, for goals of people: the same as on their Today.
export function GoalDays({ goal }: { readonly goal: GoalRow }) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const asOf = useAsOf();
  const { amount, rate } = useAmounts(goal);
  const person = goal.owner.kind === 'person';
  const today = useQuery({ ...todayQuery({ person: goal.owner.id, as_of: asOf.parameter }), enabled: person });
  const plan = today.data?.goals.find((told) => told.goal.id === goal.id)?.plan;
  if (!plan || isZero(plan.to_go)) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t(plan.kind === 'allowance' ? 'daysAllowance' : 'days')}</h2>
      <p className={classes.note}>
        {t('daysNote', {
          toGo: amount(plan.to_go),
          perDay: plan.per_day === null ? '' : rate(plan.per_day),
          end: format.date(goal.period.end),
          context: plan.per_day === null ? 'last' : undefined,
        })}
      </p>
      <DayBars goal={goal} plan={plan} />
      {!isZero(plan.later) && (
        <p className={classes.note}>
          {t('daysLater', { amount: amount(plan.later), days: format.workingDays(plan.later_days) })}
        </p>
      )}
    </section>
  );
}
