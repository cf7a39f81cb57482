import { memo } from 'react';

import type { PlainLinks } from '../app/plain-links';
import { isZero, useFormat } from '../format';
import { PaceBar, statuses, statusOf } from '../parts';
import { useTexts } from '../texts';
import classes from './goal-cell.module.css';
import type { TeamGoal } from './team-query';
import { TrendLine } from './trend-line';

interface GoalCellProps {
  readonly goal: TeamGoal;
  readonly name: string; // of the metric and period, for screen readers
  readonly links: PlainLinks;
}

// One goal in the size of a cell: how far, where it should be, where it is going.
export const GoalCell = memo(function GoalCell({ goal, name, links }: GoalCellProps) {
  const { t } = useTexts('team');
  const format = useFormat();
  const status = statusOf(goal.status);
  const { icon: StatusIcon, tone } = statuses[status];
  const actual = format.amount(goal.actual, goal.currency, { compact: true });
  const target = format.amount(goal.target, goal.currency, { compact: true });
  const changed = goal.actual_change !== null && !isZero(goal.actual_change);
  return (
    <a href={links.hrefOf(`/goals/${goal.id}`)} onClick={links.onClick} className={classes.cell}>
      <span className={classes.top}>
        <span className={classes.percent} elementtiming="number">
          {format.attainment(goal.attainment, { places: 0 })}
        </span>
        <StatusIcon size={17} stroke={2} aria-hidden className={classes.icon} data-tone={tone} />
        <TrendLine
          points={goal.trend}
          label={goal.drift === null ? t('trend.label') : t(`trend.${goal.drift as 'falling' | 'steady' | 'rising'}`)}
        />
      </span>
      <PaceBar attainment={goal.filled} expected={goal.marker} status={goal.status} name={name} size="sm" />
      <span className={classes.amounts}>
        {t('cell.of', { actual, target })}
        {changed && (
          <span className={classes.change}>
            {t('cell.week', {
              change: format.amount(goal.actual_change, goal.currency, { compact: true, signed: true }),
            })}
          </span>
        )}
      </span>
      {goal.without_doubts !== null && <span className={classes.stale}>{t('cell.doubts')}</span>}
      {goal.no_check_in_since !== null ? (
        <span className={classes.stale}>{t('cell.silent', { day: format.date(goal.no_check_in_since) })}</span>
      ) : (
        goal.stale && <span className={classes.stale}>{t('cell.stale')}</span>
      )}
    </a>
  );
});
