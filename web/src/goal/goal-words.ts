import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

import { metricsQuery } from '../administration/shared/queries';
import { useFormat } from '../format';
import { goalTitle, metricName } from '../metric/metric-name';

interface Titled {
  readonly title: string;
  readonly metric: string; // key
  readonly period: { readonly label: string };
}

// What a goal is called, where only the key of its metric is at hand.
export function useGoalTitle(): (goal: Titled) => string {
  const format = useFormat();
  const metrics = useQuery(metricsQuery).data;
  return useCallback(
    ({ title, metric, period }) => {
      const known = metrics?.find(({ key }) => key === metric);
      return known ? goalTitle({ title, metric: known, period: period.label }, format) : title;
    },
    [metrics, format],
  );
}

export function useMetricName(): (key: string) => string {
  const metrics = useQuery(metricsQuery).data;
  return useCallback(
    (key) => {
      const known = metrics?.find((each) => each.key === key);
      return known ? metricName(known) : key;
    },
    [metrics],
  );
}
