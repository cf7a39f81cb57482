import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import { PaceBar, StatusBadge } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Team, TeamGoal } from './team-query';
import { columnKey, type Column } from './team-rows';
import classes from './team-summary.module.css';

// The team in a sentence: how many need help, and what they are short of together.
export function useSummarySentence(team: Team): string {
  const { t } = useTexts('team');
  const format = useFormat();
  const { summary } = team;
  if (!summary) return t('summary.people', { count: team.people.length });
  if (summary.with_goals === 0) return t('summary.noGoals', { count: summary.people });
  const said: string[] = [
    summary.need_help === 0
      ? t('summary.nobody', { count: summary.with_goals })
      : t('summary.help', { count: summary.need_help, all: summary.with_goals }),
  ];
  const short = summary.shortfalls.find((each) => each.currency !== null) ?? summary.shortfalls[0];
  if (short) {
    const known = team.metrics.find((each) => each.key === short.metric);
    const metric = known ? metricName(known) : short.metric;
    said.push(
      t('summary.short', {
        amount: format.amount(short.amount, short.currency, short.currency === null ? {} : { places: 0 }),
        metric,
        period: format.period(short.period),
      }),
    );
  }
  if (summary.slipping > 0) said.push(t('summary.slipping', { count: summary.slipping }));
  return said.join(' ');
}

// The unit's own goals, in a line.
interface UnitGoalsProps {
  readonly team: Team;
  readonly columns: readonly Column[]; // what the people are measured by: of that the unit's own come first
}

const mostShown = 4;

export function UnitGoals({ team, columns }: UnitGoalsProps) {
  const { t } = useTexts('team');
  const format = useFormat();
  const names = new Map(team.metrics.map((metric) => [metric.key, metricName(metric)]));
  const place = (goal: TeamGoal): number => {
    const column = columns.findIndex((each) => each.key === columnKey(goal));
    const period = team.periods.findIndex((each) => each.label === goal.period);
    return column >= 0 ? column : columns.length + (goal.metric === columns[0]?.metric ? 0 : 100) + period;
  };
  const shown = [...team.goals].sort((a, b) => place(a) - place(b)).slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('unitGoals')}>
      <ul className={classes.goals}>
        {shown.map((goal) => {
          const name = `${names.get(goal.metric) ?? goal.metric} ${format.period(goal.period)}`;
          return (
            <li key={goal.id}>
              <Link to="/goals/$id" params={{ id: goal.id }} className={classes.goal} preload={false}>
                <span className={classes.label}>{name}</span>
                <span className={classes.line}>
                  <span className={classes.percent} elementtiming="number">
                    {format.attainment(goal.attainment, { places: 0 })}
                  </span>
                  <StatusBadge status={goal.status} size="sm" />
                </span>
                <PaceBar attainment={goal.filled} expected={goal.marker} status={goal.status} name={name} size="sm" />
                <span className={classes.label}>
                  {t('cell.of', {
                    actual: format.amount(goal.actual, goal.currency, { compact: true }),
                    target: format.amount(goal.target, goal.currency, { compact: true }),
                  })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
