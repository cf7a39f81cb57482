import { Button } from '@mantine/core';
import { IconLock, IconReceipt } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { DataTable, EmptyState, ProblemNotice, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import { dealsQuery, type CompanyReport, type DealLine } from './company-queries';
import classes from './unit-deals.module.css';
import { useCompanySearch } from './use-company';

// The deals that make the number above, the newest first.
export function UnitDeals({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  return (
    <section className={classes.section} aria-labelledby="company-deals">
      <h2 id="company-deals" className={classes.heading}>
        {t('deals.title')}
      </h2>
      <DealsBehind report={report} />
    </section>
  );
}

function DealsBehind({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const { question } = useCompanySearch();
  const deals = useInfiniteQuery(dealsQuery({ ...question, unit: report.unit.id, period: report.period.label }));
  if (deals.isPending) return <RowsSkeleton rows={4} />;
  if (deals.isError) {
    const problem = problemOf(deals.error);
    if (problem.status === 400) {
      return <EmptyState icon={IconReceipt} title={t('deals.noDeals')} text={t('deals.otherMetric')} />;
    }
    return <ProblemNotice problem={problem} onRetry={() => void deals.refetch()} />;
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
