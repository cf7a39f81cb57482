import { NativeSelect } from '@mantine/core';

import { metricName } from '../../metric/metric-name';
import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';

export function MetricField() {
  const { t } = useTexts('goal/editor');
  const { facts, checked, form, change } = useEditing();
  const refused = useRefusal();
  const { apart } = checked;
  const names = facts.metrics
    .map((metric) => ({ value: metric.key, label: metricName(metric) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const nameOf = (key: string): string => names.find(({ value }) => value === key)?.label ?? key;
  return (
    <FieldFrame
      name="metric"
      read={checked.read.has('metric')}
      apart={
        apart.metric === undefined
          ? undefined
          : { text: nameOf(apart.metric), take: () => change({ metric: apart.metric ?? '' }) }
      }
    >
      <NativeSelect
        label={t('metric')}
        error={refused('metric')}
        data={[{ value: '', label: t('chooseMetric') }, ...names]}
        value={form.metric}
        onChange={(event) => change({ metric: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}
