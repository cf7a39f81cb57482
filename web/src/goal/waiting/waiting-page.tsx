import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { GoalTabs } from '../goal-tabs';
import { NewGoal } from '../new-goal';
import { WaitingItem } from './waiting-item';
import classes from './waiting-page.module.css';
import { forMe, waitingQuery, type WaitingGoal } from './waiting-query';

// Proposals, drafts and amendments that wait for this person; below, what of theirs waits for others.
export function WaitingPage() {
  const { t } = useTexts('goal/waiting');
  const waiting = useQuery(waitingQuery);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')}>
        <NewGoal />
      </PageHeader>
      <GoalTabs />
      {waiting.isPending && <RowsSkeleton rows={4} />}
      {waiting.isError && <ProblemNotice problem={problemOf(waiting.error)} onRetry={() => void waiting.refetch()} />}
      {waiting.isSuccess && <Waiting goals={waiting.data} />}
    </div>
  );
}

function Waiting({ goals }: { readonly goals: readonly WaitingGoal[] }) {
  const { t } = useTexts('goal/waiting');
  const mine = forMe(goals);
  const others = goals.filter((goal) => goal.asked === 'others');
  return (
    <>
      {mine.length === 0 ? (
        <EmptyState
          icon={IconInbox}
          title={t('empty.title')}
          text={t(others.length > 0 ? 'empty.others' : 'empty.text')}
        />
      ) : (
        <ul className={classes.list} aria-label={t('mine')}>
          {mine.map((goal) => (
            <WaitingItem key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section className={classes.others} aria-labelledby="waiting-others">
          <h2 id="waiting-others" className={classes.heading}>
            {t('others')}
          </h2>
          <ul className={classes.list}>
            {others.map((goal) => (
              <WaitingItem key={goal.id} goal={goal} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
