import { Button } from '@mantine/core';
import { IconLock, IconReceipt } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { DataTable, EmptyState, ProblemNotice, RowsSkeleton, type Column } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { dealsQuery, metricsQuery, type CompanyReport, type DealLine } from './company-queries';
import { hasDeals, metricsWithDeals } from './deals-metric';
import classes from './unit-deals.module.css';
import { useCompanySearch, type Metric } from './use-company';

// The deals that make the number above, the newest first.
export function UnitDeals({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  return (
    <section className={classes.section} aria-labelledby="company-deals">
      <h2 id="company-deals" className={classes.heading}>
        {t('deals.title')}
      </h2>
      <OpenedUp report={report} />
    </section>
  );
}

// Not every number is made of deals: that is known beforehand, and what is made of them is offered.
function OpenedUp({ report }: { readonly report: CompanyReport }) {
  const metrics = useQuery(metricsQuery);
  if (metrics.isPending) return <RowsSkeleton rows={4} />;
  const metric = metrics.data?.find(({ key }) => key === report.metric);
  if (metric && metrics.data && !hasDeals(metric, metrics.data)) return <NoDeals metrics={metrics.data} />;
  return <DealsBehind report={report} />;
}

function NoDeals({ metrics }: { readonly metrics: readonly Metric[] }) {
  const { t } = useTexts('company');
  const { change } = useCompanySearch();
  return (
    <EmptyState icon={IconReceipt} title={t('deals.noDeals')} text={t('deals.otherMetric')}>
      {metricsWithDeals(metrics).map((metric) => (
        <Button
          key={metric.key}
          variant="default"
          size="xs"
          onClick={() => change({ metric: metric.key === 'revenue' ? undefined : metric.key })}
        >
          {metricName(metric)}
        </Button>
      ))}
    </EmptyState>
  );
}

function DealsBehind({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const { question } = useCompanySearch();
  const deals = useInfiniteQuery(dealsQuery({ ...question, unit: report.unit.id, period: report.period.label }));
  if (deals.isPending) return <RowsSkeleton rows={4} />;
  if (deals.isError) {
    return <ProblemNotice problem={problemOf(deals.error)} onRetry={() => void deals.refetch()} />;
  }
  const [first] = deals.data.pages;
  const lines = deals.data.pages.flatMap((page) => page.items);
  const leftOut = deals.data.pages.reduce((sum, page) => sum + page.left_out, 0);
  if (first && !first.detail) {
    return (
      <EmptyState
        icon={IconLock}
        title={t('deals.totals', { count: first.deals, deals: format.number(first.deals) })}
        text={t('deals.totalsText')}
      />
    );
  }
  if (lines.length === 0 && leftOut === 0) {
    return <EmptyState icon={IconReceipt} title={t('deals.none')} text={t('deals.noneText')} />;
  }
  return (
    <>
      <DealTable lines={lines} />
      {leftOut > 0 && <p className={classes.quiet}>{t('deals.leftOut', { count: leftOut })}</p>}
      {deals.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={deals.isFetchingNextPage}
          onClick={() => void deals.fetchNextPage()}
        >
          {t('deals.more')}
        </Button>
      )}
    </>
  );
}

function DealTable({ lines }: { readonly lines: readonly DealLine[] }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const columns: Column<DealLine>[] = [
    {
      key: 'deal',
      header: t('deals.deal'),
      rowHeader: true,
      cell: (line) => (
        <>
          <Link
            to="/deals/$deal"
            params={{ deal: line.id }}
            search={(before: Record<string, unknown>) => before}
            className={classes.link}
          >
            {line.account || line.external_id}
          </Link>
          <span className={classes.small}>{line.product}</span>
          <span className={classes.narrow}>
            {line.owner.name} · {format.date(line.counted_on)}
          </span>
        </>
      ),
    },
    { key: 'owner', header: t('deals.owner'), hideBelow: 'sm', cell: (line) => line.owner.name },
    {
      key: 'day',
      header: t('deals.day'),
      hideBelow: 'sm',
      cell: (line) => <time dateTime={line.counted_on}>{format.date(line.counted_on)}</time>,
    },
    { key: 'source', header: t('deals.source'), hideBelow: 'sm', cell: (line) => line.source },
    {
      key: 'amount',
      header: t('deals.amount'),
      numeric: true,
      cell: (line) => (
        <>
          {format.money(line.credited, line.currency)}
          {line.credited !== line.amount && (
            <span className={classes.small}>{t('deals.of', { amount: format.money(line.amount, line.currency) })}</span>
          )}
        </>
      ),
    },
  ];
  return <DataTable caption={t('deals.caption')} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}
