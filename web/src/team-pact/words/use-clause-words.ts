import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { metricsQuery } from '../../administration/shared/queries';
import { useFormat } from '../../format';
import { metricName } from '../../metric/metric-name';
import { useTexts } from '../../texts';
import type { PactTerms } from '../pact-queries';
import { clausesOf, type Saying, type TeamClause } from './clauses';

// The clauses of a team's pact in the language of the reader.
export function useClauseWords(): (terms: PactTerms) => TeamClause[] {
  const { t } = useTexts('team-pact/words');
  const format = useFormat();
  const metrics = useQuery(metricsQuery).data;
  return useMemo(() => {
    const nameOf = (key: string): string => {
      const metric = metrics?.find((each) => each.key === key);
      return metric ? metricName(metric) : key;
    };
    const say: Saying = {
      days: (days) => format.dateRange(days.start, days.end),
      day: (day) => format.date(day),
      milestone: (one) => t('milestone', { title: one.title, due: format.date(one.due) }),
      commitment: (one, member) => {
        const often = t(`every.${one.cadence}`);
        const much =
          one.quantity === null
            ? t('commitment.yesNo', { often })
            : t('commitment.counted', { quantity: format.number(one.quantity), often });
        const by =
          one.metric === '' ? t('commitment.reported') : t('commitment.measured', { metric: nameOf(one.metric) });
        const days = format.dateRange(one.days.start, one.days.end);
        const why = one.why === '' ? '' : ` ${t('commitment.why', { why: one.why })}`;
        return `${t('commitment.said', { member, what: one.what, much, by, days })}${why}`;
      },
      promise: (one, giver, receiver) => {
        const when =
          one.kind === 'scheduled' ? t(`every.${one.cadence}`) : t('promise.onRequest', { count: one.response_days });
        return t('promise.said', { giver, receiver: receiver ?? t('promise.all'), what: one.what, when });
      },
      checkIn: (days) => t('checkIn', { count: days }),
    };
    return (terms) => clausesOf(terms, say);
  }, [format, metrics, t]);
}
