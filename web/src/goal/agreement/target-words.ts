import { useQuery } from '@tanstack/react-query';

import { metricsQuery } from '../../administration/shared/queries';
import { useFormat } from '../../format';
import type { Agreement } from './agreement-query';

// Amounts of a goal with their unit: "$472,500", "82.8 %", "12".
export function useTargetWords({
  metric: key,
  target,
}: Pick<Agreement, 'metric' | 'target'>): (value: string) => string {
  const format = useFormat();
  const metric = useQuery(metricsQuery).data?.find((each) => each.key === key);
  const { currency } = target;
  return (value) => {
    if (metric?.unit === 'percent') return `${format.number(value)}\u00a0%`;
    const whole = /^-?\d+(\.0+)?$/.test(value);
    return format.amount(value, currency, currency !== null && whole ? { places: 0 } : {});
  };
}
