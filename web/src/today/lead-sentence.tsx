import { useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import classes from './today-page.module.css';
import { leadOf, takesToday } from './story';
import type { TodayGoal } from './today-query';
import { useAmounts } from './use-words';

// The most important thing in words, so that ten seconds are enough.
export function LeadSentence({
  goals,
  workingDay,
}: {
  readonly goals: readonly TodayGoal[];
  readonly workingDay: boolean;
}) {
  const lead = leadOf(goals);
  if (lead.kind === 'nothing') return null;
  return <Sentence lead={lead} workingDay={workingDay} />;
}

function Sentence({
  lead,
  workingDay,
}: {
  readonly lead: Exclude<ReturnType<typeof leadOf>, { kind: 'nothing' }>;
  readonly workingDay: boolean;
}) {
  const { t } = useTexts('today');
  const format = useFormat();
  const { goal, metric, plan } = lead.goal;
  const { amount, rate } = useAmounts(goal);
  const words = {
    metric: metricName(metric),
    period: format.period(goal.period.label),
    attainment: format.attainment(goal.attainment, { places: 0 }),
    target: amount(goal.target),
    end: format.date(goal.period.end, 'dayMonth'),
    days: 'days' in lead ? format.workingDays(lead.days) : '',
  };
  const first = t(`lead.${lead.kind}`, words);
  const perDay = plan?.per_day == null ? null : rate(plan.per_day);
  const needed =
    plan?.kind === 'needed' && perDay !== null && ['behind', 'ahead', 'on_pace', 'too_early'].includes(lead.kind);
  const second = !needed
    ? ''
    : !workingDay
      ? t('lead.dayOff', { perDay, ...words })
      : takesToday(lead.goal)
        ? t(lead.kind === 'behind' ? 'lead.catchUp' : 'lead.enough', { today: amount(plan.open), perDay, ...words })
        : t('lead.todayDone', { perDay, ...words });
  return (
    <p className={classes.lead}>
      <strong>{first}</strong> {second}
    </p>
  );
}
