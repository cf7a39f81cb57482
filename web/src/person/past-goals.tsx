import { Link } from '@tanstack/react-router';

import { chartNumber, useFormat } from '../format';
import { statuses, statusOf } from '../parts';
import { useTexts } from '../texts';
import type { PastMetric } from './goal-groups';
import classes from './past-goals.module.css';

interface PastGoalsProps {
  readonly past: readonly PastMetric[];
  readonly metricName: (key: string) => string;
}

const highest = 1.5; // of the target; taller columns end there

// How the periods before ended: a column each, the line is the target.
export function PastGoals({ past, metricName }: PastGoalsProps) {
  const { t } = useTexts('person');
  const { t: words } = useTexts('parts');
  const format = useFormat();
  return (
    <div className={classes.all}>
      {past.map(({ key, metric, goals }) => (
        <section key={key} aria-label={t('past.of', { metric: metricName(metric) })}>
          <h3 className={classes.name}>{metricName(metric)}</h3>
          <ol className={classes.columns}>
            {goals.map((goal) => {
              const tall = goal.attainment === null ? 0 : Math.max(0, Math.min(highest, chartNumber(goal.attainment)));
              const { tone } = statuses[statusOf(goal.status)];
              return (
                <li key={goal.id} className={classes.item}>
                  <Link
                    to="/goals/$id"
                    params={{ id: goal.id }}
                    preload={false}
                    className={classes.column}
                    aria-label={t('past.column', {
                      period: format.period(goal.period.label),
                      attainment: format.attainment(goal.attainment, { places: 0 }),
                      status: words(`status.${statusOf(goal.status)}`),
                    })}
                  >
                    <span className={classes.percent}>{format.attainment(goal.attainment, { places: 0 })}</span>
                    <span className={classes.space}>
                      <span
                        className={classes.fill}
                        data-tone={tone}
                        style={{ blockSize: `${Math.round((tall / highest) * 100)}%` }}
                      />
                      <span className={classes.target} />
                    </span>
                    <span className={classes.label}>
                      {format
                        .period(goal.period.label, 'short')
                        .split(' ')
                        .map((part) => (
                          <span key={part}>{part}</span>
                        ))}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
