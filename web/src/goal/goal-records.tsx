import { Button, SegmentedControl } from '@mantine/core';
import { IconListSearch, IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { useFormat } from '../format';
import { EmptyState, ProblemNotice, RowsSkeleton } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { figureOf } from './formula';
import classes from './goal-page.module.css';
import { recordsQuery, type GoalExplanation, type GoalPace, type GoalRow, type RatioPart } from './goal-queries';
import { RecordRow } from './record-row';

const route = getRouteApi('/signed-in/goals/$id');

interface GoalRecordsProps {
  readonly goal: GoalRow;
  readonly metric: GoalPace['metric'];
  readonly explanation: GoalExplanation | undefined;
}

// The deals, activities and reports that the actual is made of, each with where it came from.
export function GoalRecords({ goal, explanation }: GoalRecordsProps) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const asOf = useAsOf();
  const { part = 'numerator' } = route.useSearch();
  const navigate = route.useNavigate();
  const isRatio = explanation
    ? (figureOf(explanation, 'actual')?.inputs.some((term) => term.name === 'denominator') ?? false)
    : false;
  const records = useInfiniteQuery(recordsQuery(goal.id, asOf.parameter, part));
  const pages = records.data?.pages ?? [];
  const first = pages[0];
  const items = pages.flatMap((page) => page.items);
  const choose = (next: string): void =>
    void navigate({ search: (before) => ({ ...before, part: next as RatioPart }), replace: true, resetScroll: false });
  return (
    <section className={classes.section} aria-busy={records.isPending}>
      <div className={classes.bar}>
        <h2 className={classes.heading}>{t('records.title')}</h2>
        {first?.total != null && first.access === 'detail' && (
          <span className={classes.note}>
            {t('records.total', {
              metric: metricName(first.metric),
              total: format.amount(first.total, first.metric.unit === 'money' ? goal.currency : null),
            })}
          </span>
        )}
      </div>
      {isRatio && (
        <SegmentedControl
          size="xs"
          mb="sm"
          value={part}
          onChange={choose}
          aria-label={t('records.part')}
          data={[
            { value: 'numerator', label: t('term.numerator') },
            { value: 'denominator', label: t('term.denominator') },
          ]}
        />
      )}
      {records.isPending && <RowsSkeleton rows={4} />}
      {records.isError && <ProblemNotice problem={problemOf(records.error)} onRetry={() => void records.refetch()} />}
      {first?.access === 'totals' && (
        <EmptyState
          icon={IconLock}
          title={t('records.hidden')}
          text={t('records.hiddenText', { name: goal.owner.name })}
        />
      )}
      {first?.access === 'detail' && items.length === 0 && (
        <EmptyState icon={IconListSearch} title={t('records.none')} text={t('records.noneText')} />
      )}
      {items.length > 0 && (
        <ol className={classes.records}>
          {items.map((record) => (
            <RecordRow
              key={`${record.kind} ${record.id}`}
              record={record}
              currency={first?.metric.unit === 'money' ? goal.currency : null}
              ofUnit={goal.owner.kind === 'unit'}
            />
          ))}
        </ol>
      )}
      {records.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={records.isFetchingNextPage}
          onClick={() => void records.fetchNextPage()}
        >
          {t('records.more')}
        </Button>
      )}
    </section>
  );
}
