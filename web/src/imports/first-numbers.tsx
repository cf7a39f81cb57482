import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api, ok, problemOf, queryKeys, type Schemas } from '../api';
import { useFormat } from '../format';
import { goalTitle } from '../metric/metric-name';
import { metricsQuery } from '../person/person-queries';
import { PaceBar } from '../parts/pace-bar';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import classes from './first-numbers.module.css';

type Goal = Schemas['GoalRow'];

const most = 200;
const shown = 6;
const need = ['off_track', 'at_risk', 'too_early', 'on_track', 'ahead', 'reached', 'no_data'];

// Those of this quarter; of this year where nobody has one for the quarter.
async function runningGoals(): Promise<Goal[]> {
  const workspace = await ok(api.GET('/api/v1/workspace'));
  for (const { label: period } of [workspace.fiscal_quarter, workspace.fiscal_year]) {
    const page = await ok(api.GET('/api/v1/goals', { params: { query: { period, limit: most } } }));
    if (page.items.length > 0) return page.items;
  }
  return [];
}

// The answer that all of this is for: who is behind, and by how much a day.
export function FirstNumbers({ importIds }: { readonly importIds: readonly string[] }) {
  const { t } = useTexts('imports');
  const session = useSession();
  const goals = useQuery({
    queryKey: [...queryKeys.numbers, 'first', session.today, importIds],
    queryFn: runningGoals,
  });
  if (goals.isPending) return <RowsSkeleton rows={6} />;
  if (goals.isError) return <ProblemNotice problem={problemOf(goals.error)} onRetry={() => void goals.refetch()} />;
  const running = goals.data;
  const listed = [...running].sort((a, b) => need.indexOf(a.status) - need.indexOf(b.status)).slice(0, shown);
  const behind = running.filter((goal) => goal.status === 'off_track' || goal.status === 'at_risk').length;
  return (
    <section className={classes.numbers}>
      <h2 className={classes.title}>
        {running.length === 0 ? t('first.noneTitle') : t('first.title', { count: behind })}
      </h2>
      {running.length === 0 && <p className={classes.text}>{t('first.none')}</p>}
      <ul className={classes.goals}>
        {listed.map((goal) => (
          <li key={goal.id}>
            <GoalLine goal={goal} />
          </li>
        ))}
      </ul>
      <div>
        <Button
          renderRoot={(props) => <Link to="/" {...props} />}
          size="md"
          rightSection={<IconArrowRight size={18} aria-hidden />}
        >
          {t('first.all')}
        </Button>
      </div>
    </section>
  );
}

function GoalLine({ goal }: { readonly goal: Goal }) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const metric = useQuery(metricsQuery).data?.find(({ key }) => key === goal.metric);
  const title = metric ? goalTitle({ title: goal.title, metric, period: goal.period.label }, format) : goal.title;
  return (
    <div className={classes.goal}>
      <div className={classes.words}>
        <span className={classes.name}>{goal.owner.name}</span>
        <span className={classes.what}>{title}</span>
      </div>
      <PaceBar attainment={goal.attainment} expected={goal.elapsed_share} status={goal.status} name={title} />
      <div className={classes.figures}>
        <StatusBadge status={goal.status} />
        {goal.required_per_working_day !== null && (
          <span className={classes.need}>
            {t('first.perDay', { amount: format.amount(goal.required_per_working_day, goal.currency) })}
          </span>
        )}
      </div>
    </div>
  );
}
