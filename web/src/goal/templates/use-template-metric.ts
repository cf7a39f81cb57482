import { useQuery } from '@tanstack/react-query';

import { metricsQuery } from '../../administration/shared/queries';
import { metricName } from '../../metric/metric-name';
import type { Template } from './templates-query';

// What the metric of a template is called; its key where the company doesn't have it.
export function useTemplateMetric(): (one: Template) => string {
  const metrics = useQuery(metricsQuery).data;
  return ({ content }) => {
    const known = metrics?.find(({ key }) => key === content.metric);
    return known ? metricName(known) : content.metric;
  };
}
