import { useQuery } from '@tanstack/react-query';

import type { Unit } from '../../administration/shared/queries';
import { api, ok, queryKeys } from '../../api';
import { compareDecimals, isZero, subtractDecimals } from '../../format';
import { useTexts } from '../../texts';
import { useEditing } from '../editor/editor-context';
import classes from './many.module.css';
import { sumOf, type RowView } from './outcomes';
import type { ManyDesk } from './use-many';
import type { RowWords } from './use-row-words';

interface TogetherProps {
  readonly many: ManyDesk;
  readonly views: readonly RowView[];
  readonly units: readonly Unit[];
  readonly words: RowWords;
}

// What all of it adds up to, beside the goal that the unit itself has for the period.
export function Together({ many, views, units, words }: TogetherProps) {
  const { t } = useTexts('goal/many');
  const { form, checked } = useEditing();
  const additive = checked.metric?.kind === 'additive';
  const unit = units.find(({ id }) => id === many.unit);
  const own = useQuery({
    queryKey: [...queryKeys.numbers, 'goals', 'of-unit', unit?.id, form.metric, form.period],
    queryFn: () =>
      ok(
        api.GET('/api/v1/goals', {
          params: { query: { unit: unit?.id ?? '', metric: form.metric, period: form.period, limit: 1 } },
        }),
      ),
    enabled: additive && unit !== undefined && form.metric !== '' && form.period !== '',
    retry: false,
  }).data?.items[0];
  const total = additive ? sumOf(views.map(({ outcome }) => outcome)) : null;
  if (!total) return null;
  const amount = (value: string): string => words.amount(value, total.currency);
  const comparable = own && unit && own.currency === total.currency ? own.target : null;
  const apart = comparable === null ? null : subtractDecimals(total.sum, comparable);
  return (
    <p className={classes.together}>
      {t('together')} <strong>{amount(total.sum)}</strong>
      {comparable !== null && apart !== null && (
        <>
          {' · '}
          {t('ofUnit', { unit: unit?.name ?? '', target: amount(comparable) })}
          {' · '}
          {isZero(apart)
            ? t('apart.exact')
            : t(compareDecimals(apart, '0') < 0 ? 'apart.short' : 'apart.above', {
                amount: amount(apart.replace('-', '')),
              })}
        </>
      )}
    </p>
  );
}
