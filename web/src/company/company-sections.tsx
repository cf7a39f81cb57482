import { SegmentedControl } from '@mantine/core';
import { IconChartBar, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../api';
import { DistributionChart } from '../charts/distribution-chart';
import { TrendChart } from '../charts/trend-chart';
import { useFormat } from '../format';
import { ChartSkeleton, EmptyState, ProblemNotice } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import classes from './company-sections.module.css';
import { distributionQuery, trendQuery, type CompanyReport } from './company-queries';
import { SpreadNames } from './spread-names';
import { useCompanySearch, type Metric } from './use-company';

interface SectionProps {
  readonly report: CompanyReport;
  readonly fileTitle: string;
}

// Who is above and who below, as a shape; names only for those who may look into the people.
export function SpreadSection({ report, fileTitle }: SectionProps) {
  const { t } = useTexts('company');
  const format = useFormat();
  const { search, question, change } = useCompanySearch();
  const measure = search.spread ?? (report.running ? 'pace' : 'attainment');
  const spread = useQuery(distributionQuery(question, measure));
  if (spread.isPending) return <ChartSkeleton />;
  if (spread.isError) {
    return <ProblemNotice problem={problemOf(spread.error)} onRetry={() => void spread.refetch()} />;
  }
  const { data } = spread;
  if (data.withheld) {
    return (
      <EmptyState
        icon={IconLock}
        title={t('spread.withheld')}
        text={t('spread.withheldText', { count: data.fewest })}
      />
    );
  }
  if (data.people === 0) {
    return <EmptyState icon={IconChartBar} title={t('spread.empty')} text={t('spread.emptyText')} />;
  }
  return (
    <section aria-label={t('spread.label')}>
      <DistributionChart
        report={data}
        fileTitle={`${t('spread.file')} ${fileTitle}`}
        controls={
          <div className={classes.controls}>
            <SegmentedControl
              size="xs"
              aria-label={t('spread.measure')}
              value={measure}
              onChange={(value) => change({ spread: value === 'pace' ? 'pace' : 'attainment' })}
              data={[
                { value: 'attainment', label: t('spread.attainment') },
                { value: 'pace', label: t('spread.pace') },
              ]}
            />
            <p className={classes.fact}>
              {t('spread.fact', {
                share: format.percent(data.share_at_least_whole, { places: 0 }),
                median: format.percent(data.median, { places: 0 }),
              })}
            </p>
          </div>
        }
      />
      <SpreadNames report={data} />
    </section>
  );
}

export function TrendSection({ report, metric, fileTitle }: SectionProps & { readonly metric: Metric | undefined }) {
  const { t } = useTexts('company');
  const { search, question, change } = useCompanySearch();
  const step = search.step ?? 'month';
  const trend = useQuery(trendQuery(question, step));
  if (trend.isPending) return <ChartSkeleton />;
  if (trend.isError) return <ProblemNotice problem={problemOf(trend.error)} onRetry={() => void trend.refetch()} />;
  return (
    <TrendChart
      trend={trend.data}
      metricName={metric ? metricName(metric) : report.metric}
      percent={metric?.unit === 'percent'}
      fileTitle={`${t('trend.file')} ${fileTitle}`}
      controls={
        <div className={classes.controls}>
          <SegmentedControl
            size="xs"
            aria-label={t('trend.step')}
            value={step}
            onChange={(value) =>
              change({ step: value === 'month' ? undefined : value === 'week' ? 'week' : 'quarter' })
            }
            data={[
              { value: 'month', label: t('trend.month') },
              { value: 'quarter', label: t('trend.quarter') },
              { value: 'week', label: t('trend.week') },
            ]}
          />
        </div>
      }
    />
  );
}
