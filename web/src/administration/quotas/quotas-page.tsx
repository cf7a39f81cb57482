import { useMediaQuery } from '@mantine/hooks';
import { IconTargetOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { QuotaDesk } from './quota-desk';
import { askedBy, quotasQuery } from './quota-sheet';
import { useQuotaSearch } from './quotas-toolbar';

// Quotas of a metric and a year as a sheet: owners down, periods across, what is given out against what was given.
export function QuotasPage() {
  const { t } = useTexts('administration/quotas');
  const format = useFormat();
  const { today } = useSession();
  const { search } = useQuotaSearch();
  const narrow = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false });
  const quotas = useQuery({ ...quotasQuery(askedBy(search)), placeholderData: keepPreviousData });
  const grid = quotas.data;
  const header = (
    <PageHeader
      title={t('title')}
      text={t('text')}
      period={grid && format.dateRange(grid.year.start, grid.year.end)}
      asOf={grid && t('asOf', { date: format.date(today), time: format.time(quotas.dataUpdatedAt) })}
      source={grid && t('source')}
    />
  );
  if (quotas.isError && !grid) {
    return (
      <>
        {header}
        <ProblemNotice problem={problemOf(quotas.error)} onRetry={() => void quotas.refetch()} />
      </>
    );
  }
  if (!grid) {
    return (
      <>
        {header}
        <RowsSkeleton rows={12} />
      </>
    );
  }
  if (grid.rows.length < 2) {
    return (
      <>
        {header}
        <EmptyState icon={IconTargetOff} title={t('none.title')} text={t('none.text')} />
      </>
    );
  }
  // What is typed belongs to one metric, year and cut; another starts with an empty desk.
  const of = `${grid.metric.key} ${grid.year.label} ${grid.by}`;
  return (
    <>
      {header}
      {quotas.isError && <ProblemNotice problem={problemOf(quotas.error)} onRetry={() => void quotas.refetch()} />}
      <QuotaDesk key={of} grid={grid} narrow={narrow} />
    </>
  );
}
