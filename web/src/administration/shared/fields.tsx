import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useTexts } from '../../texts';
import { unitsQuery, type Unit } from './queries';
import classes from './fields.module.css';

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
}

export function DateField({ label, value, onChange, error, description }: FieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={error}
      description={description}
      inputWrapperOrder={order}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TextField({ label, value, onChange, error, description }: FieldProps) {
  return (
    <TextInput
      label={label}
      value={value}
      error={error}
      description={description}
      inputWrapperOrder={order}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly className?: string | undefined;
}

export function ChoiceField({ label, value, onChange, error, description, options, className }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      description={description}
      inputWrapperOrder={order}
      className={className ?? ''}
      data={options.map(({ value: each, label: word }) => ({ value: each, label: word }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

// A unit as the tree has it: what is below another is set in.
export function UnitField({ without, ...field }: FieldProps & { readonly without?: (unit: Unit) => boolean }) {
  const { t } = useTexts('administration/shared');
  const units = useQuery(unitsQuery);
  const options = (units.data ?? [])
    .filter((unit) => without?.(unit) !== true)
    .map((unit) => ({ value: unit.id, label: `${'\u2003'.repeat(depthOf(unit))}${unit.name}` }));
  return <ChoiceField {...field} options={[{ value: '', label: t('chooseUnit') }, ...options]} />;
}

export function depthOf({ path }: Unit): number {
  return path === '' ? 0 : path.split('/').length;
}

// Fields that stand beside each other where there is room.
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

// What a change means, in words, before it is made.
export function Meaning({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.meaning} role="status">
      {children}
    </div>
  );
}
