import { Button } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, ok, problemOf, type Schemas } from '../../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { administrationKey } from '../shared/queries';
import { Section } from '../shared/section';
import { MetricDialog } from './metric-dialog';
import classes from './metrics-page.module.css';

type Metric = Schemas['MetricView'];
const groups = ['result', 'objective', 'activity'] as const;

export function MetricsPage() {
  const { t } = useTranslation('administration/metrics');
  const metrics = useQuery({
    queryKey: [...administrationKey, 'metrics'],
    queryFn: () => ok(api.GET('/api/v1/metrics')),
  });
  const [opened, setOpened] = useState<Metric | null>(null);
  const all = metrics.data ?? [];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      {metrics.isPending && <RowsSkeleton rows={10} />}
      {metrics.isError && <ProblemNotice problem={problemOf(metrics.error)} onRetry={() => void metrics.refetch()} />}
      {metrics.isSuccess && all.length === 0 && (
        <EmptyState icon={IconMathFunction} title={t('none.title')} text={t('none.text')} />
      )}
      {groups
        .map((group) => ({ group, rows: all.filter((metric) => metric.class === group) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <Section key={group} title={t(`group.${group}.name`)} text={t(`group.${group}.means`)}>
            <ul className={classes.list}>
              {rows.map((metric) => (
                <MetricRow key={metric.key} metric={metric} all={all} onOpen={() => setOpened(metric)} />
              ))}
            </ul>
          </Section>
        ))}
      {opened && <MetricDialog metricKey={opened.key} name={opened.name} onClose={() => setOpened(null)} />}
    </>
  );
}

interface MetricRowProps {
  readonly metric: Metric;
  readonly all: readonly Metric[];
  readonly onOpen: () => void;
}

function MetricRow({ metric, all, onOpen }: MetricRowProps) {
  const { t } = useTranslation('administration/metrics');
  const nameOf = (key: string): string => all.find((each) => each.key === key)?.name ?? key;
  const facts = [
    t(`unit.${metric.unit as 'money'}`),
    t(`direction.${metric.direction as 'increase'}`),
    t('fresh', { count: metric.freshness_days }),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{metric.name}</strong>
        <span className={classes.facts}>{facts.join(' · ')}</span>
        {metric.kind === 'ratio' ? (
          <span>{t('ratio', { numerator: nameOf(metric.numerator), denominator: nameOf(metric.denominator) })}</span>
        ) : (
          <code className={classes.rule}>{metric.rule}</code>
        )}
      </div>
      <Button variant="default" size="compact-sm" aria-label={t('openNamed', { name: metric.name })} onClick={onOpen}>
        {t('open')}
      </Button>
    </li>
  );
}
