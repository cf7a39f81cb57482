import { Button } from '@mantine/core';
import { IconLink, IconTargetOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';

import { problemOf } from '../../api';
import { useAsOf } from '../../app/as-of';
import { useFormat } from '../../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import type { GoalRow } from '../goal-queries';
import { GoalTabs } from '../goal-tabs';
import { useGoalTitle, useMetricName } from '../goal-words';
import { NewGoal } from '../new-goal';
import { GoalRows } from './goal-rows';
import classes from './goals-page.module.css';
import { askedBy, goalsQuery, mostGoals, type GoalsFound } from './goals-query';
import type { GoalsSearch } from './goals-search';
import { GoalsToolbar } from './goals-toolbar';
import { shownGoals } from './need';

const route = getRouteApi('/signed-in/goals');

export type GoalsChange = (change: Partial<GoalsSearch>) => void;

export function GoalsPage() {
  const { t } = useTexts('goal/list');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const asOf = useAsOf();
  const format = useFormat();
  const goals = useQuery(goalsQuery(askedBy(search, session, asOf.parameter)));
  const change: GoalsChange = (changed) =>
    void navigate({
      to: '/goals',
      search: (previous) => ({ ...previous, ...changed }),
      replace: 'name' in changed,
      resetScroll: false,
    });
  return (
    <div aria-busy={goals.isPlaceholderData}>
      <PageHeader
        title={t('title')}
        text={t('text')}
        asOf={goals.data?.goals[0] && t('asOf', { day: format.date(goals.data.goals[0].as_of) })}
      >
        <CopyAddress />
        <NewGoal />
      </PageHeader>
      <GoalTabs />
      <GoalsToolbar search={search} change={change} found={goals.data?.goals ?? []} />
      {goals.isPending && <RowsSkeleton rows={8} />}
      {goals.isError && <ProblemNotice problem={problemOf(goals.error)} onRetry={() => void goals.refetch()} />}
      {goals.isSuccess && <Found found={goals.data} search={search} change={change} />}
    </div>
  );
}

interface FoundProps {
  readonly found: GoalsFound;
  readonly search: GoalsSearch;
  readonly change: GoalsChange;
}

function Found({ found, search, change }: FoundProps) {
  const { t } = useTexts('goal/list');
  const format = useFormat();
  const titleOf = useGoalTitle();
  const metric = useMetricName();
  const filter = useDeferredValue(search);
  const rows = useMemo(() => {
    const words = (goal: GoalRow): string => `${titleOf(goal)} ${metric(goal.metric)} ${goal.owner.name}`;
    return shownGoals(found.goals, filter, words);
  }, [found.goals, filter, titleOf, metric]);
  const narrowed = Object.keys(cleared).some((name) => search[name as keyof GoalsSearch] !== undefined);
  return (
    <>
      <p role="status" className={classes.count}>
        {t('shown', { count: rows.length, number: format.number(rows.length) })}
        {found.more && ` ${t('more', { most: format.number(mostGoals) })}`}
      </p>
      {rows.length > 0 ? (
        <GoalRows goals={rows} />
      ) : (
        <EmptyState icon={IconTargetOff} title={t('none.title')} text={t(narrowed ? 'none.narrowed' : 'none.text')}>
          {narrowed ? (
            <Button variant="default" onClick={() => change(cleared)}>
              {t('none.clear')}
            </Button>
          ) : (
            <NewGoal />
          )}
        </EmptyState>
      )}
    </>
  );
}

const cleared: Partial<GoalsSearch> = {
  who: undefined,
  unit: undefined,
  metric: undefined,
  period: undefined,
  framework: undefined,
  state: undefined,
  status: undefined,
  name: undefined,
};

// The address is the filter: kept as a bookmark, or sent to a colleague.
function CopyAddress() {
  const { t } = useTexts('goal/list');
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(globalThis.location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Button variant="default" leftSection={<IconLink size={18} stroke={1.7} aria-hidden />} onClick={copy}>
      {t(copied ? 'copied' : 'copy')}
    </Button>
  );
}
