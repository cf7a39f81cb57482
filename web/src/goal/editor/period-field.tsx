import { NativeSelect, TextInput } from '@mantine/core';

import { addDays, useFormat } from '../../format';
import { useTexts } from '../../texts';
import { monthOf, periodChoices, rangeLabel } from '../periods';
import { useEditing, useRefusal } from './editor-context';
import classes from './period-field.module.css';
import { FieldFrame } from './field-frame';

const own = 'own';
const monthsAhead = 6;

// A fiscal period to come, or days of one's own.
export function PeriodField() {
  const { t } = useTexts('goal/editor');
  const { facts, form, change, checked } = useEditing();
  const format = useFormat();
  const refused = useRefusal();
  const { apart } = checked;
  const ranged = form.period.includes('..');
  const [start = '', end = ''] = ranged ? form.period.split('..') : [];
  const fiscal = periodChoices(facts.workspace, 'future');
  const months = facts.months ? Array.from({ length: monthsAhead }, (_, step) => monthOf(facts.today, step)) : [];
  const known = [...fiscal, ...months];
  const named = (label: string) => ({ value: label, label: format.period(label) });
  return (
    <FieldFrame
      name="period"
      read={checked.read.has('period')}
      apart={
        apart.period === undefined
          ? undefined
          : { text: format.period(apart.period), take: () => change({ period: apart.period ?? '' }) }
      }
    >
      <NativeSelect
        label={t('period')}
        error={ranged ? undefined : refused('period')}
        value={ranged ? own : form.period}
        data={[
          { value: '', label: t('choosePeriod') },
          ...(form.period === '' || ranged || known.includes(form.period) ? [] : [named(form.period)]),
          { group: t('periods.fiscal'), items: fiscal.map(named) },
          ...(months.length > 0 ? [{ group: t('periods.months'), items: months.map(named) }] : []),
          { group: t('periods.own'), items: [{ value: own, label: t('periods.days') }] },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ period: value === own ? rangeLabel(facts.today, addDays(facts.today, 90)) : value })
        }
      />
      {ranged && (
        <div className={classes.days}>
          <TextInput
            type="date"
            label={t('from')}
            value={start}
            onChange={(event) => change({ period: rangeLabel(event.currentTarget.value, end) })}
          />
          <TextInput
            type="date"
            label={t('to')}
            value={end}
            error={refused('period')}
            onChange={(event) => change({ period: rangeLabel(start, event.currentTarget.value) })}
          />
        </div>
      )}
    </FieldFrame>
  );
}
