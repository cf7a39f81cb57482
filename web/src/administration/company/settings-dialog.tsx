import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ifMatch, type Schemas, type Versioned } from '../../api';
import { useCalendarNames } from '../calendars/calendar-names';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, FieldRow, TextField } from '../shared/fields';
import { calendarsQuery } from '../shared/queries';
import { useTexts } from '../../texts';

const locales = ['en', 'en-US', 'en-GB', 'de', 'de-DE', 'de-AT', 'de-CH', 'fr', 'es', 'it', 'nl', 'pt-BR', 'sv', 'ja'];

interface SettingsDialogProps {
  readonly read: Versioned<Schemas['WorkspaceTodayView']>;
  readonly onClose: () => void;
}

export function SettingsDialog({ read, onClose }: SettingsDialogProps) {
  const { t, language } = useTexts('administration/company');
  const calendars = useQuery(calendarsQuery).data ?? [];
  const { days } = useCalendarNames();
  const before = read.body;
  const [form, setForm] = useState({
    name: before.name,
    currency: before.currency,
    timezone: before.timezone,
    locale: before.locale,
    week_start: String(before.week_start),
    work_calendar: before.work_calendar,
  });
  const set = (change: Partial<typeof form>): void => setForm((each) => ({ ...each, ...change }));
  const changed = Object.fromEntries(
    Object.entries({ ...form, week_start: Number(form.week_start) }).filter(
      ([field, value]) => value !== before[field as keyof typeof before],
    ),
  );
  const currencies = new Intl.DisplayNames(language, { type: 'currency' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const named = (codes: readonly string[], own: string, label: (code: string) => string) =>
    [...new Set([own, ...codes])]
      .map((value) => ({ value, label: label(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <ChangeDialog
      title={t('settings.change')}
      text={t('settings.text')}
      action={t('save')}
      fields={Object.keys(form)}
      disabled={form.name.trim() === '' || Object.keys(changed).length === 0}
      save={() => api.PATCH('/api/v1/workspace', { headers: ifMatch(before.revision), body: changed })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={form.name} error={refused('name')} onChange={(name) => set({ name })} />
          <FieldRow>
            <ChoiceField
              label={t('currency')}
              description={t('currencyHint')}
              value={form.currency}
              error={refused('currency')}
              onChange={(currency) => set({ currency })}
              options={named(Intl.supportedValuesOf('currency'), before.currency, (code) =>
                t('currencyOf', { name: currencies.of(code) ?? code, code }),
              )}
            />
            <ChoiceField
              label={t('timezone')}
              description={t('timezoneHint')}
              value={form.timezone}
              error={refused('timezone')}
              onChange={(timezone) => set({ timezone })}
              options={named(['UTC', ...Intl.supportedValuesOf('timeZone')], before.timezone, (zone) => zone)}
            />
          </FieldRow>
          <FieldRow>
            <ChoiceField
              label={t('locale')}
              value={form.locale}
              error={refused('locale')}
              onChange={(locale) => set({ locale })}
              options={named(locales, before.locale, (code) => languages.of(code) ?? code)}
            />
            <ChoiceField
              label={t('weekStart')}
              value={form.week_start}
              error={refused('week_start')}
              onChange={(value) => set({ week_start: value })}
              options={days.long.map((label, index) => ({ value: String(index + 1), label }))}
            />
          </FieldRow>
          <ChoiceField
            label={t('workCalendar')}
            description={t('workCalendarHint')}
            value={form.work_calendar}
            error={refused('work_calendar')}
            onChange={(value) => set({ work_calendar: value })}
            options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </ChangeDialog>
  );
}
