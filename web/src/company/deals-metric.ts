import type { Metric } from './use-company';

// Whether a metric's number opens to deals: it counts or adds them up one by one. Of a ratio its denominator does.
export function hasDeals(metric: Metric, all: readonly Metric[]): boolean {
  const counted = metric.kind === 'ratio' ? all.find(({ key }) => key === metric.denominator) : metric;
  return counted !== undefined && /^deals\b/.test(counted.rule) && !counted.rule.includes(' once per ');
}

const offered = ['revenue', 'deals_won', 'deals_created', 'pipeline_created'];
const most = 4;

// What to look at instead, the best known first.
export function metricsWithDeals(all: readonly Metric[]): Metric[] {
  const place = ({ key }: Metric): number => (offered.includes(key) ? offered.indexOf(key) : offered.length);
  const sums = all.filter((metric) => metric.kind === 'additive' && hasDeals(metric, all));
  return sums.sort((a, b) => place(a) - place(b)).slice(0, most);
}
