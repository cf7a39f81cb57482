import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { metricsQuery } from '../../administration/shared/queries';
import { useFormat } from '../../format';
import { bare, readAmount } from '../../format/typed-amount';
import { useTexts } from '../../texts';
import { numberRules, padOf } from '../editor/form-numbers';
import type { Agreement } from './agreement-query';

export interface TypedTarget {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly value: string | null;
  readonly unreadable: boolean;
  readonly problem: string | undefined;
  readonly unit: string;
  readonly pad: 'decimal' | 'text'; // of a phone
}

// Another target for a goal, typed as this person writes numbers.
export function useTypedTarget({ metric: key, target }: Pick<Agreement, 'metric' | 'target'>): TypedTarget {
  const { t } = useTexts('goal/editor');
  const { locale } = useFormat();
  const metric = useQuery(metricsQuery).data?.find((each) => each.key === key);
  const [typed, type] = useState('');
  const rules = numberRules(locale, metric, target.currency ?? 'USD');
  const read = readAmount(typed, { decimal: rules.mark, places: rules.places, signed: true });
  const unreadable = 'problem' in read;
  return {
    typed,
    type,
    value: 'value' in read && read.value !== null ? bare(read.value) : null,
    unreadable,
    problem: unreadable ? t(`unreadable.${read.problem}`, { count: rules.places }) : undefined,
    pad: padOf(metric),
    unit: target.currency ?? (metric?.unit === 'percent' ? '%' : ''),
  };
}
