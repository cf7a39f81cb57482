import { Link } from '@tanstack/react-router';

import { isZero, useFormat } from '../format';
import { GoalMarks, PaceBar, StatusBadge } from '../parts';
import { useTexts } from '../texts';
import { expectedShare } from './goal-groups';
import type { Goal } from './person-queries';
import classes from './running-goals.module.css';

interface RunningGoalsProps {
  readonly goals: readonly Goal[];
  readonly metricName: (key: string) => string;
}

// What somebody is measured by now, a goal a line.
export function RunningGoals({ goals, metricName }: RunningGoalsProps) {
  const { t } = useTexts('person');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {goals.map((goal) => {
        const name = `${metricName(goal.metric)} ${format.period(goal.period.label)}`;
        const needed = goal.required_per_working_day;
        return (
          <li key={goal.id}>
            <Link to="/goals/$id" params={{ id: goal.id }} className={classes.goal} preload={false}>
              <span className={classes.what}>
                <strong>{metricName(goal.metric)}</strong>
                <span className={classes.quiet}>{format.period(goal.period.label)}</span>
              </span>
              <span className={classes.percent}>{format.attainment(goal.attainment, { places: 0 })}</span>
              <span className={classes.status}>
                <StatusBadge status={goal.status} />
                <GoalMarks goal={goal} />
              </span>
              <span className={classes.bar}>
                <PaceBar attainment={goal.attainment} expected={expectedShare(goal)} status={goal.status} name={name} />
              </span>
              <span className={classes.quiet}>
                {t('of', {
                  actual: format.amount(goal.actual, goal.currency),
                  target: format.amount(goal.target, goal.currency),
                })}
                {needed !== null && !isZero(needed) && (
                  <span className={classes.needed}>
                    {t('needed', { amount: format.amount(needed, goal.currency) })}
                  </span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
