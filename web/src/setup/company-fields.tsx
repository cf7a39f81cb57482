import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';

import { useTexts } from '../texts';
import type { CompanyForm, FiscalPattern } from './company-defaults';
import classes from './setup-page.module.css';

interface CompanyFieldsProps {
  readonly form: CompanyForm;
  readonly onChange: (change: Partial<CompanyForm>) => void;
  readonly errors: Record<string, string>;
}

const patterns: FiscalPattern[] = ['gregorian', '4-4-5', '4-5-4', '5-4-4', '13x4'];

export function CompanyFields({ form, onChange, errors }: CompanyFieldsProps) {
  const { t, language } = useTexts('setup');
  const currencies = useCurrencies(language);
  const zones = useMemo(() => zonesWith(form.timezone), [form.timezone]);
  return (
    <>
      <TextInput
        label={t('company.name')}
        placeholder={t('company.namePlaceholder')}
        size="md"
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="organization"
        data-autofocus
        value={form.name}
        error={errors['company.name']}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('company.currency')}
          description={t('company.currencyHint')}
          size="md"
          searchable
          allowDeselect={false}
          data={currencies}
          value={form.currency}
          error={errors['company.currency']}
          onChange={(currency) => currency !== null && onChange({ currency })}
        />
        <Select
          label={t('company.timezone')}
          description={t('company.timezoneHint')}
          size="md"
          searchable
          allowDeselect={false}
          data={zones}
          value={form.timezone}
          error={errors['company.timezone']}
          onChange={(timezone) => timezone !== null && onChange({ timezone })}
        />
      </div>
      <FiscalYearFields form={form} onChange={onChange} errors={errors} />
    </>
  );
}

function FiscalYearFields({ form, onChange, errors }: CompanyFieldsProps) {
  const { t, language } = useTexts('setup');
  const months = useNames(language, 'month', 12);
  const weekdays = useNames(language, 'weekday', 7);
  const byWeeks = form.pattern !== 'gregorian';
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('company.fiscalYear')}</legend>
      <div className={classes.pair}>
        <Select
          label={t('company.pattern')}
          size="md"
          allowDeselect={false}
          data={patterns.map((pattern) => ({ value: pattern, label: t(`company.patterns.${pattern}`) }))}
          value={form.pattern}
          onChange={(pattern) => pattern !== null && onChange({ pattern: pattern })}
        />
        {byWeeks ? (
          <Select
            label={t('company.yearEndMonth')}
            size="md"
            allowDeselect={false}
            data={months}
            value={form.yearEndMonth}
            error={errors['company.fiscal_year.year_end_month']}
            onChange={(month) => month !== null && onChange({ yearEndMonth: month })}
          />
        ) : (
          <Select
            label={t('company.startMonth')}
            size="md"
            allowDeselect={false}
            data={months}
            value={form.startMonth}
            error={errors['company.fiscal_year.start_month']}
            onChange={(month) => month !== null && onChange({ startMonth: month })}
          />
        )}
      </div>
      {byWeeks && (
        <div className={classes.pair}>
          <Select
            label={t('company.yearEndRule')}
            size="md"
            allowDeselect={false}
            data={(['last', 'nearest'] as const).map((rule) => ({ value: rule, label: t(`company.rules.${rule}`) }))}
            value={form.yearEndRule}
            onChange={(rule) => rule !== null && onChange({ yearEndRule: rule })}
          />
          <Select
            label={t('company.yearEndWeekday')}
            size="md"
            allowDeselect={false}
            data={weekdays}
            value={form.yearEndWeekday}
            onChange={(weekday) => weekday !== null && onChange({ yearEndWeekday: weekday })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

// "Euro (EUR)", by name.
function useCurrencies(language: string): Option[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = Intl.supportedValuesOf('currency');
    const options = codes.map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }));
    return options.sort((a, b) => a.label.localeCompare(b.label, language));
  }, [language]);
}

function zonesWith(own: string): string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

// Months from January, weekdays from Monday: 1 January 2024 was one.
function useNames(language: string, part: 'month' | 'weekday', count: number): Option[] {
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => ({
      value: String(index + 1),
      label: format.format(part === 'month' ? Date.UTC(2024, index, 1) : Date.UTC(2024, 0, index + 1)),
    }));
  }, [language, part, count]);
}
