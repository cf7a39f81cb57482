import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import type { Schemas } from '../api';
import { useAsOf } from '../app/as-of';
import { useFormat } from '../format';
import { metricsQuery, type CompanyQuestion } from './company-queries';

export type Metric = Schemas['MetricView'];

// What the address asks for, and how to ask for something else.
export function useCompanySearch() {
  const search = useSearch({ from: '/signed-in/company' });
  const navigate = useNavigate();
  const asOf = useAsOf();
  const { unit, period, metric, view } = search;
  const question: CompanyQuestion = { unit, period, metric, view, as_of: asOf.parameter };
  const change = (next: Partial<typeof search>): void =>
    void navigate({ to: '.', search: (before: typeof search) => ({ ...before, ...next }), resetScroll: false });
  return { search, question, change, asOf };
}

export function useMetric(key: string): Metric | undefined {
  const metrics = useQuery(metricsQuery);
  return metrics.data?.find((metric) => metric.key === key);
}

// Values of a metric: money with its currency, rates with a percent sign, everything else as a number.
export function useAmount(metric: Metric | undefined) {
  const format = useFormat();
  const percent = metric?.unit === 'percent';
  return (
    value: string | null,
    currency: string | null,
    options: { compact?: boolean; whole?: boolean } = {},
  ): string => {
    const shown = options.compact ? { compact: true } : options.whole && currency !== null ? { places: 0 } : {};
    return percent ? format.percentValue(value) : format.amount(value, currency, shown);
  };
}
