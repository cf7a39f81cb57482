import { Button, NativeSelect } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { useEditing } from './editor-context';
import classes from './essentials.module.css';
import { FieldFrame } from './field-frame';
import { modes } from './form';
import { typed } from './form-numbers';
import { NumberField, useUnitOf } from './number-field';
import { PlanField } from './plan-field';

// What is to be reached: a number, a change, or a band; and from where, unless that is each one's own.
export function TargetFields({ from = true }: { readonly from?: boolean }) {
  const { t } = useTexts('goal/editor');
  const { form, change, checked } = useEditing();
  const unitOf = useUnitOf();
  const relative = form.mode.startsWith('relative_');
  return (
    <div>
      <div className={classes.numbers}>
        <FieldFrame name="mode">
          <NativeSelect
            label={t('mode.label')}
            data={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            value={form.mode}
            onChange={({ currentTarget: { value } }) =>
              change({
                mode: modes.find((each) => each === value) ?? form.mode,
                relativeMeant: value === 'relative_pct',
              })
            }
          />
        </FieldFrame>
        {form.mode === 'band' ? (
          <>
            <NumberField name="bandLower" label={t('bandLower')} unit={unitOf('bandLower')} />
            <NumberField name="bandUpper" label={t('bandUpper')} unit={unitOf('bandUpper')} />
          </>
        ) : (
          <NumberField name="value" label={t(`value.${form.mode}`)} unit={unitOf('value')} />
        )}
        {form.mode === 'relative_plan' && <PlanField />}
        {from && form.mode !== 'relative_plan' && (
          <NumberField
            name="baseline"
            label={t('baseline')}
            unit={unitOf('baseline')}
            description={relative ? undefined : t('baselineHint')}
          />
        )}
      </div>
      {from && form.mode !== 'relative_plan' && <LastPeriod />}
      {relative && checked.check?.target && <Resolved target={checked.check.target.target} />}
    </div>
  );
}

// One tap instead of looking it up: where the last comparable period ended.
function LastPeriod() {
  const { t } = useTexts('goal/editor');
  const { form, change, checked } = useEditing();
  const format = useFormat();
  const amount = useAmount();
  const last = checked.history.at(-1);
  if (!last || form.baseline !== '') return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt="xs"
      leftSection={<IconHistory size={16} aria-hidden />}
      onClick={() => change({ baseline: typed(last.value, checked.rules) })}
    >
      {t('takeLast', { value: amount(last.value), period: format.period(last.period) })}
    </Button>
  );
}

function Resolved({ target }: { readonly target: string }) {
  const { t } = useTexts('goal/editor');
  const amount = useAmount();
  return (
    <p className={classes.resolved}>
      {t('resolved')} <strong>{amount(target)}</strong>
    </p>
  );
}

function useAmount(): (value: string) => string {
  const format = useFormat();
  const { rules, metric } = useEditing().checked;
  return (value) =>
    metric?.unit === 'percent' ? `${format.number(value)}\u00a0%` : format.amount(value, rules.currency);
}
