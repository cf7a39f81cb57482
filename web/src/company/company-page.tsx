import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { CoverageChart } from '../charts/coverage-chart';
import { useAsOf } from '../app/as-of';
import { isZero, useFormat } from '../format';
import { ChartSkeleton, FiguresSkeleton, PageHeader, RowsSkeleton, printPage, useAfterPaint } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { CompanyHeadline } from './company-headline';
import classes from './company-page.module.css';
import { CompanyPickers } from './company-pickers';
import { companyQuery, type CompanyReport } from './company-queries';
import { SpreadSection, TrendSection } from './company-sections';
import { MembersTable } from './members-table';
import { Objectives } from './objectives';
import { Unanswered } from './unanswered';
import { UnitDeals } from './unit-deals';
import { UnitPath } from './unit-path';
import { UnitTree } from './unit-tree';
import { useCompanySearch, useMetric } from './use-company';

// The month end of an executive: one number first, then where it comes from, down to a deal.
export function CompanyPage() {
  const { t } = useTexts('company');
  const { question } = useCompanySearch();
  const report = useQuery(companyQuery(question));
  if (report.isPending) {
    return (
      <>
        <PageHeader title={t('title')} />
        <FiguresSkeleton figures={4} />
        <RowsSkeleton rows={5} />
        <ChartSkeleton />
      </>
    );
  }
  if (report.isError) {
    return <Unanswered error={report.error} onRetry={() => void report.refetch()} />;
  }
  return <Sheet report={report.data} />;
}

function Sheet({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const metric = useMetric(report.metric);
  const name = metric ? metricName(metric) : report.metric;
  const { unit } = report;
  const day = useAsOf().date;
  const painted = useAfterPaint();
  // Executives and operations are people of the company too, but the number is not theirs.
  const members = report.members.filter((row) => row.goal !== null || (row.actual !== null && !isZero(row.actual)));
  const fileTitle = `${unit.name} ${name} ${report.period.label}`;
  return (
    <div className={classes.sheet}>
      <UnitPath path={report.path} />
      <PageHeader
        title={unit.name}
        period={`${format.period(report.period.label)} · ${format.dateRange(report.period.start, report.period.end)}`}
        asOf={t('asOf', { date: format.date(day < report.period.end ? day : report.period.end) })}
        source={
          report.delivered_until === null
            ? t('nothingDelivered')
            : t('deliveredUntil', { date: format.date(report.delivered_until) })
        }
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
          onClick={() => void printPage()}
        >
          {t('print')}
        </Button>
      </PageHeader>
      <CompanyPickers report={report} />
      <CompanyHeadline report={report} metric={metric} />
      {report.units.length > 0 && (
        <section className={classes.section} aria-labelledby="company-units">
          <h2 id="company-units" className={classes.heading}>
            {t('units.title')}
          </h2>
          <UnitTree report={report} metric={metric} />
        </section>
      )}
      {members.length > 0 && (
        <section className={classes.section} aria-labelledby="company-members">
          <h2 id="company-members" className={classes.heading}>
            {t('members.title')}
          </h2>
          <MembersTable members={members} leftOut={report.members_left_out} metric={metric} />
        </section>
      )}
      {painted ? (
        <>
          {report.path.length === 1 && <Objectives />}
          <div className={classes.charts}>
            {report.coverage !== null && (
              <div className={classes.wide}>
                <CoverageChart
                  name={unit.name}
                  chain={report.coverage}
                  fileTitle={`${t('coverageFile')} ${fileTitle}`}
                />
              </div>
            )}
            <SpreadSection report={report} fileTitle={fileTitle} />
            <TrendSection report={report} metric={metric} fileTitle={fileTitle} />
          </div>
          <UnitDeals report={report} />
        </>
      ) : (
        <ChartSkeleton />
      )}
    </div>
  );
}
