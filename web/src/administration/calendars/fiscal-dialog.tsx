import { useState } from 'react';

import { api, ifMatch, type Versioned } from '../../api';
import { useFormat } from '../../format';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, FieldRow, Meaning } from '../shared/fields';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import { fiscalBody, fiscalPatterns, isCalendarYear, labelRules, yearEndRules, type FiscalCalendar } from './fiscal';
import { FiscalPeriods, useFiscalPreview } from './fiscal-periods';

interface FiscalDialogProps {
  readonly read: Versioned<FiscalCalendar>;
  readonly onClose: () => void;
}

// Another way to cut the years, with what this year becomes and what forbids it, before it is saved.
export function FiscalDialog({ read, onClose }: FiscalDialogProps) {
  const { t } = useTexts('administration/calendars');
  const names = useCalendarNames();
  const format = useFormat();
  const [body, setBody] = useState(fiscalBody(read.body));
  const preview = useFiscalPreview(body);
  const refusals = preview.data?.refused ?? [];
  const months = names.months.map((label, index) => ({ value: String(index + 1), label }));
  const weekdays = names.days.long.map((label, index) => ({ value: String(index + 1), label }));
  const set = (change: Partial<typeof body>): void => setBody((before) => ({ ...before, ...change }));
  const gregorian = body.pattern === 'gregorian';
  return (
    <ChangeDialog
      title={t('fiscal.change')}
      text={t('fiscal.changeText')}
      action={t('save')}
      fields={['start_month', 'year_end_month', 'year_end_weekday', 'year_end_rule', 'label_rule', 'pattern']}
      disabled={refusals.length > 0 || preview.isPlaceholderData}
      save={() => api.PUT('/api/v1/fiscal-calendar', { headers: ifMatch(read.etag), body })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <ChoiceField
              label={t('fiscal.pattern')}
              value={body.pattern}
              error={refused('pattern')}
              onChange={(value) => set({ pattern: fiscalPatterns.find((each) => each === value) ?? 'gregorian' })}
              options={fiscalPatterns.map((value) => ({ value, label: t(`fiscal.patterns.${value}`) }))}
            />
            {gregorian ? (
              <ChoiceField
                label={t('fiscal.startMonth')}
                value={String(body.start_month)}
                error={refused('start_month')}
                onChange={(value) => set({ start_month: Number(value) })}
                options={months}
              />
            ) : (
              <ChoiceField
                label={t('fiscal.yearEndMonth')}
                value={String(body.year_end_month)}
                error={refused('year_end_month')}
                onChange={(value) => set({ year_end_month: Number(value) })}
                options={months}
              />
            )}
          </FieldRow>
          {!gregorian && (
            <FieldRow>
              <ChoiceField
                label={t('fiscal.yearEndRule')}
                value={body.year_end_rule ?? 'last'}
                error={refused('year_end_rule')}
                onChange={(value) => set({ year_end_rule: yearEndRules.find((each) => each === value) ?? 'last' })}
                options={yearEndRules.map((value) => ({ value, label: t(`fiscal.rules.${value}`) }))}
              />
              <ChoiceField
                label={t('fiscal.yearEndWeekday')}
                value={String(body.year_end_weekday)}
                error={refused('year_end_weekday')}
                onChange={(value) => set({ year_end_weekday: Number(value) })}
                options={weekdays}
              />
            </FieldRow>
          )}
          {!isCalendarYear(body) && (
            <ChoiceField
              label={t('fiscal.labelRule')}
              value={body.label_rule}
              error={refused('label_rule')}
              onChange={(value) => set({ label_rule: labelRules.find((each) => each === value) ?? 'end_year' })}
              options={labelRules.map((value) => ({ value, label: t(`fiscal.labels.${value}`) }))}
            />
          )}
          {refusals.map((refusal) => (
            <Meaning key={refusal.message}>
              <p>{t('fiscal.refused', { period: format.period(refusal.period) })}</p>
            </Meaning>
          ))}
          <FiscalPeriods body={body} />
        </>
      )}
    </ChangeDialog>
  );
}
