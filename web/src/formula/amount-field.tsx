import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { useFormat, type Decimal } from '../format';
import { asTyped, decimalMark, readAmount } from '../format/typed-amount';
import { useTexts } from '../texts';
import classes from './assumptions.module.css';

interface AmountFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly currency: string;
  readonly value: Decimal | undefined;
  readonly onChange: (value: Decimal | undefined) => void;
}

// An amount as somebody types it, read exactly.
export function AmountField({ label, hint, currency, value, onChange }: AmountFieldProps) {
  const { t } = useTexts('formula');
  const { locale } = useFormat();
  const mark = decimalMark(locale);
  const [typed, setTyped] = useState<string | null>(null); // null: not being typed in
  const read = (text: string) => readAmount(text, { decimal: mark, places: placesOf(currency) });
  const reading = typed === null ? null : read(typed);
  const unreadable = reading !== null && 'problem' in reading;
  return (
    <TextInput
      className={classes.field ?? ''}
      label={label}
      description={hint}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? asTyped(value ?? null, mark)}
      rightSectionWidth={52}
      rightSection={currency}
      error={unreadable ? t('assume.unreadable', { currency }) : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const now = read(currentTarget.value);
        if ('value' in now) onChange(now.value === null || Number(now.value) === 0 ? undefined : now.value);
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
      }}
    />
  );
}

function placesOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
