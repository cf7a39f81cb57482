import { Button } from '@mantine/core';
import { IconMathFunction, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf, type Schemas } from '../../api';
import { metricName } from '../../metric/metric-name';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { metricsQuery } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { MetricDialog, NewMetricDialog } from './metric-dialog';
import classes from './metrics-page.module.css';

type Metric = Schemas['MetricView'];
const groups = ['result', 'objective', 'activity'] as const;

export function MetricsPage() {
  const { t } = useTexts('administration/metrics');
  const metrics = useQuery(metricsQuery);
  const [making, setMaking] = useState(false);
  const [opened, setOpened] = useState<Metric | null>(null);
  const all = metrics.data ?? [];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
          {t('new.open')}
        </Button>
      </PageHeader>
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
      {making && <NewMetricDialog onClose={() => setMaking(false)} />}
      {opened && <MetricDialog metricKey={opened.key} name={metricName(opened)} onClose={() => setOpened(null)} />}
    </>
  );
}

interface MetricRowProps {
  readonly metric: Metric;
  readonly all: readonly Metric[];
  readonly onOpen: () => void;
}

function MetricRow({ metric, all, onOpen }: MetricRowProps) {
  const { t } = useTexts('administration/metrics');
  const nameOf = (key: string): string => {
    const part = all.find((each) => each.key === key);
    return part ? metricName(part) : key;
  };
  const facts = [
    t(`unit.${metric.unit as 'money'}`),
    t(`direction.${metric.direction as 'increase'}`),
    t('fresh', { count: metric.freshness_days }),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{metricName(metric)}</strong>
        <span className={classes.facts}>{facts.join(' · ')}</span>
        {metric.kind === 'ratio' ? (
          <span>{t('ratio', { numerator: nameOf(metric.numerator), denominator: nameOf(metric.denominator) })}</span>
        ) : (
          <code className={classes.rule}>{metric.rule}</code>
        )}
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('openNamed', { name: metricName(metric) })}
        onClick={onOpen}
      >
        {t('open')}
      </Button>
    </li>
  );
}
