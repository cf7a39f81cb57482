import type { Schemas } from '../api';
import type { Field } from './conditions';

type Metric = Pick<Schemas['MetricView'], 'key' | 'kind' | 'rule' | 'numerator' | 'denominator'>;

// What the records behind a metric can be told apart by; a ratio's parts have to count the same kind of records.
export function scopeFields(key: string, metrics: readonly Metric[]): readonly Field[] {
  const kinds = recordsBehind(key, metrics);
  if (kinds === 'deals') return ['product', 'dimension', 'account', 'stage', 'source'];
  return kinds === 'activities' ? ['type', 'source'] : [];
}

function recordsBehind(key: string, metrics: readonly Metric[]): string | null {
  const metric = metrics.find((each) => each.key === key);
  if (metric === undefined) return null;
  if (metric.kind !== 'ratio') return /^\w+/u.exec(metric.rule)?.[0] ?? null;
  const top = recordsBehind(metric.numerator, metrics);
  return top === recordsBehind(metric.denominator, metrics) ? top : null;
}
