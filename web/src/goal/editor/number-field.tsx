import { TextInput } from '@mantine/core';

import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';
import { padOf, placesOf, readNumber, type NumberField as Name } from './form-numbers';

interface NumberFieldProps {
  readonly name: Name;
  readonly label: string;
  readonly unit: string;
  readonly description?: string | undefined;
}

// A number as this person writes it; what can be read in two ways is asked about, not guessed.
export function NumberField({ name, label, unit, description }: NumberFieldProps) {
  const { t } = useTexts('goal/editor');
  const { form, change, checked } = useEditing();
  const refused = useRefusal();
  const read = readNumber(form, name, checked.rules);
  const places = placesOf(name, form.mode, checked.rules);
  const said = 'problem' in read ? t(`unreadable.${read.problem}`, { count: places }) : refused(name);
  const apart = name === 'value' || name === 'baseline' ? checked.apart[name] : undefined;
  const take = (): void =>
    change(
      name === 'value'
        ? { value: checked.apart.value ?? form.value, mode: checked.apart.mode ?? form.mode }
        : { [name]: apart ?? '' },
    );
  return (
    <FieldFrame
      name={name}
      read={checked.read.has(name)}
      apart={apart === undefined ? undefined : { text: apart, take }}
    >
      <TextInput
        label={label}
        description={description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode={padOf(checked.metric, name === 'value' ? form.mode : undefined)}
        autoComplete="off"
        error={said}
        rightSection={unit === '' ? undefined : <span aria-hidden>{unit}</span>}
        rightSectionWidth={unit.length > 2 ? '3.2rem' : '2.2rem'}
        rightSectionPointerEvents="none"
        value={form[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}

// What stands behind the number: "%", "USD", "points".
export function useUnitOf(): (name: Name) => string {
  const { t } = useTexts('goal/editor');
  const { form, checked } = useEditing();
  const { metric, rules } = checked;
  const own = rules.currency ?? (metric?.unit === 'percent' ? '%' : '');
  return (name) => {
    if (name !== 'value') return own;
    if (form.mode === 'relative_pct' || form.mode === 'relative_plan') return '%';
    return form.mode === 'relative_points' && metric?.unit === 'percent' ? t('points') : own;
  };
}
