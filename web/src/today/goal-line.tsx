import { Link } from '@tanstack/react-router';
import { IconArrowDownRight, IconArrowUpRight, IconChevronRight } from '@tabler/icons-react';

import { Sparkline } from '../charts/sparkline';
import { chartNumber, isNegative, isZero, useFormat } from '../format';
import { GoalMarks, StatusBadge } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { DayBars } from './day-bars';
import classes from './goal-line.module.css';
import { MarkedBar } from './marked-bar';
import type { TodayGoal } from './today-query';
import { useFlash } from './use-flash';
import { useAmounts, useBuffer, useSince } from './use-words';

interface GoalLineProps {
  readonly told: TodayGoal;
  readonly today: string;
}

// A goal as one line that tells the story: how far, how far it should be, what today takes, what has moved it.
export function GoalLine({ told, today }: GoalLineProps) {
  const { t } = useTexts('today');
  const { goal, metric } = told;
  const { amount } = useAmounts(goal);
  const format = useFormat();
  const buffer = useBuffer();
  const flash = useFlash(goal.actual);
  const actual = amount(goal.actual);
  const target = amount(goal.target);
  return (
    <article className={classes.line} aria-label={`${metricName(metric)}, ${format.period(goal.period.label)}`}>
      <header className={classes.head}>
        <Link to="/goals/$id" params={{ id: goal.id }} className={classes.title ?? ''}>
          {metricName(metric)}
          <span className={classes.period}>{format.period(goal.period.label)}</span>
          <IconChevronRight size={16} aria-hidden />
        </Link>
        <span className={classes.standing}>
          <GoalMarks goal={goal} />
          <StatusBadge status={goal.status} />
        </span>
      </header>
      <p className={classes.figures}>
        <span elementtiming="number">
          <strong className={classes.actual} data-flash={flash}>
            {actual}
          </strong>{' '}
          <span className={classes.of}>{t('of', { target })}</span>
        </span>
        <span className={classes.attainment}>{format.attainment(goal.attainment)}</span>
      </p>
      <MarkedBar
        attainment={goal.attainment}
        expected={shareExpected(told)}
        status={goal.status}
        name={metricName(metric)}
        marked={goal.expected === null ? undefined : t('marker', { expected: amount(goal.expected) })}
      />
      <ul className={classes.facts}>
        {told.buffer.working_days !== null && (
          <li className={classes.buffer} data-behind={isNegative(told.buffer.working_days)}>
            {buffer(told.buffer.working_days)}
          </li>
        )}
        {goal.projection !== null && (
          <li>
            {t('projection', { amount: amount(goal.projection) })}
            {told.projected_attainment !== null && ` (${format.attainment(told.projected_attainment, { places: 0 })})`}
          </li>
        )}
        <Moved told={told} today={today} />
        <li className={classes.trend}>
          <Sparkline
            values={told.trend.map((point) => (point.actual === null ? null : chartNumber(point.actual)))}
            expected={told.trend.map((point) => (point.expected === null ? null : chartNumber(point.expected)))}
            label={t('trend', { days: told.trend.length })}
          />
        </li>
      </ul>
      <Needed told={told} />
    </article>
  );
}

// Where the marker stands: the expected value as a share of the same way that attainment is measured on.
function shareExpected({ goal }: TodayGoal): string | null {
  if (goal.expected === null) return null;
  return goal.scoring === 'quota' || goal.scoring === 'gap' ? goal.elapsed_share : null;
}

function Moved({ told, today }: { readonly told: TodayGoal; readonly today: string }) {
  const { t } = useTexts('today');
  const { amount } = useAmounts(told.goal);
  const since = useSince();
  const { change } = told;
  if (change.actual === null) return null;
  const when = since(change.since, today);
  if (isZero(change.actual)) return <li>{t('since.nothing', { since: when })}</li>;
  const up = !isNegative(change.actual);
  const MovedIcon = up ? IconArrowUpRight : IconArrowDownRight;
  const only = change.record_count === 1 ? change.records[0] : undefined;
  const from = only?.account
    ? t('since.one', { name: only.account })
    : change.record_count !== null
      ? t(`since.${recordWord(told)}`, { count: change.record_count })
      : '';
  return (
    <li className={classes.moved}>
      <MovedIcon size={16} aria-hidden />
      <span>
        <strong>{amount(change.actual, true)}</strong> {t('since.moved', { since: when })} {from}
      </span>
    </li>
  );
}

function recordWord(told: TodayGoal): 'deals' | 'activities' | 'measurements' {
  const kind = told.change.records[0]?.kind;
  return kind === 'activity' ? 'activities' : kind === 'measurement' ? 'measurements' : 'deals';
}

function Needed({ told }: { readonly told: TodayGoal }) {
  const { t } = useTexts('today');
  const { amount, rate } = useAmounts(told.goal);
  const { plan } = told;
  if (!plan || told.goal.status === 'reached' || isZero(plan.to_go)) return null;
  const kind = plan.kind === 'allowance' ? 'allowance' : 'needed';
  const working = plan.today !== null && chartNumber(plan.today.working_day) > 0;
  const then = plan.per_day === null ? '' : t('plan.then', { amount: rate(plan.per_day) });
  const now = !working ? t('plan.dayOff') : isZero(plan.open ?? '0') ? t('plan.done') : amount(plan.open);
  return (
    <div className={classes.plan}>
      <p className={classes.needed}>
        <span className={classes.label}>{t(`plan.${kind}.today`)}</span>
        <strong>{now}</strong>
        {then !== '' && <span className={classes.then}>{then}</span>}
      </p>
      <DayBars goal={told.goal} plan={plan} />
    </div>
  );
}
