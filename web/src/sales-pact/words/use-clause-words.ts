import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { metricsQuery } from '../../administration/shared/queries';
import { useFormat } from '../../format';
import { metricName } from '../../metric/metric-name';
import { useTexts } from '../../texts';
import { clausesOf, type Clause, type Saying } from './clauses';
import type { PactWords } from '../pact-queries';

// With a full stop, unless it ends as a sentence does.
const closed = (text: string): string => `${text}.`.replace(/([.!?])\.$/, '$1');

// The clauses of a pact in the language of the reader.
export function useClauseWords(): (words: PactWords) => Clause[] {
  const { t } = useTexts('sales-pact/words');
  const format = useFormat();
  const metrics = useQuery(metricsQuery).data;
  return useMemo(() => {
    const nameOf = (key: string): string => {
      const metric = metrics?.find((each) => each.key === key);
      return metric ? metricName(metric) : key;
    };
    const sentence = (parts: readonly (string | null)[]): string => parts.filter((each) => each !== null).join(' ');
    const say: Saying = {
      floor: (one) =>
        sentence([
          t(`floor.${one.comparator}`, {
            metric: nameOf(one.metric),
            threshold: format.number(one.threshold),
            cadence: t(`every.${one.cadence}`),
          }),
          one.from === null ? null : t('floor.from', { date: format.date(one.from) }),
          one.to === null ? null : t('floor.to', { date: format.date(one.to) }),
          t(one.critical ? 'floor.critical' : 'floor.notCritical'),
          one.prorate ? t('floor.prorated') : null,
          one.source === 'self_reported' ? t('floor.selfReported') : null,
          one.tolerated_misses > 0 ? t('floor.tolerated', { count: one.tolerated_misses }) : null,
          t('floor.grace', { count: one.grace_wd }),
        ]),
      expectation: (one) => {
        const notes = [
          one.measurable ? t('expectation.measurable') : null,
          one.cadence === null ? null : t(`every.${one.cadence}`),
        ].filter((each) => each !== null);
        return notes.length === 0 ? one.text : `${one.text} (${notes.join(', ')})`;
      },
      obstacle: (one) =>
        sentence([
          closed(one.text),
          one.solution === '' ? null : t('obstacle.solution', { text: one.solution }),
          t(`obstacle.${one.owner}`),
        ]),
      step: (one) =>
        sentence([
          t('step', { step: one.step, text: closed(one.text) }),
          t(`trigger.${one.step as 1}`),
          one.help === '' ? null : t('stepHelp', { text: one.help }),
        ]),
      activity: (one) => t('activity', { stage: one.stage, count: format.number(one.per_week) }),
      development: (one) =>
        sentence([
          t('development.item', {
            kind: t(`development.kind.${one.kind}`),
            skill: one.skill,
            name: one.promised_by,
            due: format.date(one.due),
          }),
          one.need === '' ? null : t('development.need', { text: one.need }),
        ]),
    };
    return (words) => clausesOf(words, say);
  }, [format, metrics, t]);
}
