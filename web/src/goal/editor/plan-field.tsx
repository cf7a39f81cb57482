import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { goalsQuery } from '../list/goals-query';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';

// The goal that a target is so much more than.
export function PlanField() {
  const { t } = useTexts('goal/editor');
  const format = useFormat();
  const { form, change } = useEditing();
  const refused = useRefusal();
  const found = useQuery({ ...goalsQuery({ state: 'running', metric: form.metric }), enabled: form.metric !== '' });
  const plans = found.data?.goals ?? [];
  return (
    <FieldFrame name="plan">
      <NativeSelect
        label={t('plan')}
        error={refused('plan')}
        data={[
          { value: '', label: t('choosePlan') },
          ...plans.map(({ id, owner, period, target, currency }) => ({
            value: id,
            label: `${owner.name} · ${format.period(period.label)} · ${format.amount(target, currency)}`,
          })),
        ]}
        value={form.plan}
        onChange={(event) => change({ plan: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}
