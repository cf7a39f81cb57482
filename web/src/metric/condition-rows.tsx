import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';

import { useTexts } from '../texts';
import classes from './condition-rows.module.css';
import type { Condition, Field } from './conditions';

interface ConditionRowsProps {
  readonly legend: string;
  readonly conditions: readonly Condition[];
  readonly fieldsOf: readonly Field[];
  readonly onChange: (conditions: Condition[]) => void;
}

// Which records count, a row each condition.
export function ConditionRows({ legend, conditions, fieldsOf, onChange }: ConditionRowsProps) {
  const { t } = useTexts('metric');
  const first = fieldsOf[0] ?? 'source';
  return (
    <fieldset className={classes.conditions}>
      <legend className={classes.legend}>{legend}</legend>
      {conditions.map((one, index) => (
        <ConditionRow
          key={index}
          condition={one}
          fieldsOf={fieldsOf}
          onChange={(to) => onChange(conditions.map((each, at) => (at === index ? { ...each, ...to } : each)))}
          onRemove={() => onChange(conditions.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...conditions, { field: first, dimension: '', negated: false, values: '' }])}
      >
        {t('conditions.add')}
      </Button>
    </fieldset>
  );
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly fieldsOf: readonly Field[];
  readonly onChange: (to: Partial<Condition>) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ condition, fieldsOf, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTexts('metric');
  return (
    <div className={classes.condition}>
      <NativeSelect
        aria-label={t('conditions.field')}
        value={condition.field}
        data={fieldsOf.map((value) => ({ value, label: t(`field.${value}`) }))}
        onChange={(event) =>
          onChange({ field: fieldsOf.find((each) => each === event.currentTarget.value) ?? 'source' })
        }
      />
      {condition.field === 'dimension' && (
        <TextInput
          aria-label={t('conditions.dimension')}
          placeholder={t('conditions.dimension')}
          value={condition.dimension}
          onChange={(event) => onChange({ dimension: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        aria-label={t('conditions.relation')}
        value={condition.negated ? 'not' : 'is'}
        data={[
          { value: 'is', label: t('conditions.is') },
          { value: 'not', label: t('conditions.isNot') },
        ]}
        onChange={(event) => onChange({ negated: event.currentTarget.value === 'not' })}
      />
      <TextInput
        className={classes.values ?? ''}
        aria-label={t('conditions.values')}
        placeholder={t(condition.field === 'status' ? 'conditions.statuses' : 'conditions.valuesHint')}
        value={condition.values}
        autoComplete="off"
        onChange={(event) => onChange({ values: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('conditions.remove')} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
