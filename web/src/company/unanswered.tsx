import { Button, NativeSelect } from '@mantine/core';
import { IconCalendarOff, IconChartDots, IconHierarchyOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../api';
import { metricName } from '../metric/metric-name';
import { EmptyState, PageHeader, ProblemNotice } from '../parts';
import { useTexts } from '../texts';
import { metricsQuery } from './company-queries';
import { useCompanySearch } from './use-company';

interface UnansweredProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

// An address may name what is not there (any more): what is there is offered in its place.
export function Unanswered({ error, onRetry }: UnansweredProps) {
  const { t } = useTexts('company');
  const { search, change } = useCompanySearch();
  const problem = problemOf(error);
  const refused = (name: string): boolean =>
    problem.status === 400 && problem.fields.some(({ pointer }) => pointer === `?${name}`);
  const noUnit = search.unit !== undefined && (problem.status === 404 || refused('unit'));
  const noMetric = refused('metric');
  const noPeriod = refused('period');
  return (
    <>
      <PageHeader title={t('title')} />
      {noUnit ? (
        <EmptyState icon={IconHierarchyOff} title={t('unanswered.unit')} text={t('unanswered.unitText')}>
          <Button onClick={() => change({ unit: undefined, open: undefined })}>{t('unanswered.company')}</Button>
        </EmptyState>
      ) : noMetric ? (
        <EmptyState icon={IconChartDots} title={t('unanswered.metric')} text={t('unanswered.metricText')}>
          <OtherMetric onChoose={(metric) => change({ metric: metric === 'revenue' ? undefined : metric })} />
        </EmptyState>
      ) : noPeriod ? (
        <EmptyState icon={IconCalendarOff} title={t('unanswered.period')} text={t('unanswered.periodText')}>
          <Button onClick={() => change({ period: undefined })}>{t('unanswered.running')}</Button>
        </EmptyState>
      ) : (
        <ProblemNotice problem={problem} onRetry={onRetry} />
      )}
    </>
  );
}

function OtherMetric({ onChoose }: { readonly onChoose: (metric: string) => void }) {
  const { t } = useTexts('company');
  const metrics = useQuery(metricsQuery).data ?? [];
  return (
    <NativeSelect
      aria-label={t('pick.metric')}
      value=""
      data={[
        { value: '', label: t('unanswered.choose'), disabled: true },
        ...metrics.map((metric) => ({ value: metric.key, label: metricName(metric) })),
      ]}
      onChange={({ currentTarget: { value } }) => onChoose(value)}
    />
  );
}
