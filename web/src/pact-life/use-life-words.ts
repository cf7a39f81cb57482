import { useQuery } from '@tanstack/react-query';

import { metricsQuery } from '../company/company-queries';
import { useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Standard } from './life-queries';

// Names and amounts of standards in the reader's language.
export function useLifeWords() {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const metrics = useQuery(metricsQuery).data;
  const metricOf = (key: string) => metrics?.find((metric) => metric.key === key);
  const amount = (standard: Standard, value: string | null): string =>
    metricOf(standard.metric)?.unit === 'percent'
      ? format.percentValue(value)
      : format.amount(value, standard.currency, standard.currency === null ? {} : { compact: true });
  return {
    amount,
    name: (standard: Standard): string => {
      const metric = metricOf(standard.metric);
      return metric ? metricName(metric) : standard.metric;
    },
    // "at least 8 a week", "at least 8 a week, from Oct 1, until Dec 31"
    rule: (standard: Standard): string =>
      [
        t(`rule.${standard.comparator}.${standard.cadence as 'week'}`, {
          threshold: amount(standard, standard.threshold),
        }),
        ...(standard.from === null ? [] : [t('rule.from', { date: format.date(standard.from) })]),
        ...(standard.to === null ? [] : [t('rule.to', { date: format.date(standard.to) })]),
      ].join(', '),
  };
}
