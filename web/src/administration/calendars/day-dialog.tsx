import { useState } from 'react';

import { api, ifMatch } from '../../api';
import { isDateText, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, Meaning, TextField } from '../shared/fields';
import { useTexts } from '../../texts';
import { MonthChanges } from './month-changes';
import { daysOffOf, sortedDays, weekdayOf, workedOf, type WorkCalendar } from './work-days';

const parts = ['0', '1', '0.5'] as const;

interface DayDialogProps {
  readonly calendar: WorkCalendar;
  readonly day: string;
  readonly onClose: () => void;
}

// One day: off, half, or worked as its weekday is.
export function DayDialog({ calendar, day, onClose }: DayDialogProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const { today } = useSession();
  const before = daysOffOf(calendar);
  const known = before.get(day);
  const [date, setDate] = useState(day);
  const [part, setPart] = useState<string>(known?.off ?? '1');
  const [name, setName] = useState(known?.name ?? '');
  const after = new Map(before);
  if (known) after.delete(day);
  if (part !== '0' && isDateText(date)) after.set(date, { date, off: part, name: name.trim() });
  const options = parts.some((each) => each === part) ? parts : [...parts, part];
  const isWorked = !isDateText(date) || calendar.weekdays.includes(weekdayOf(date));
  const path = { id: calendar.id };
  return (
    <ChangeDialog
      title={known ? t('day.change', { date: format.date(day) }) : t('day.title')}
      action={known && part === '0' ? t('day.remove') : t('save')}
      fields={['days_off']}
      disabled={!isDateText(date) || (known === undefined && part === '0')}
      save={() =>
        api.PATCH('/api/v1/work-calendars/{id}', {
          params: { path },
          headers: ifMatch(calendar.revision),
          body: { days_off: sortedDays(after).map((each) => ({ ...each })) },
        })
      }
      onClose={onClose}
    >
      {(refused) => (
        <>
          {!known && <DateField label={t('day.date')} value={date} error={refused('days_off')} onChange={setDate} />}
          <ChoiceField
            label={t('day.part')}
            value={part}
            error={known ? refused('days_off') : undefined}
            onChange={setPart}
            options={options
              .filter((each) => known !== undefined || each !== '0')
              .map((value) => ({ value, label: partWord(value) }))}
          />
          {part !== '0' && (
            <TextField label={t('day.name')} description={t('day.nameHint')} value={name} onChange={setName} />
          )}
          {!isWorked && (
            <Meaning>
              <p>{t('day.notWorked', { date: format.date(date, 'long') })}</p>
            </Meaning>
          )}
          {isWorked && isDateText(date) && (
            <MonthChanges
              before={workedOf(calendar)}
              after={{ weekdays: calendar.weekdays, off: after }}
              days={[day, date]}
            />
          )}
          {isDateText(date) && date <= today && (
            <Meaning>
              <p>{t('day.past')}</p>
            </Meaning>
          )}
        </>
      )}
    </ChangeDialog>
  );

  function partWord(value: string): string {
    if (value === '0') return t('day.parts.none');
    if (value === '1') return t('day.parts.whole');
    if (value === '0.5') return t('day.parts.half');
    return t('day.parts.other', { days: format.number(value) });
  }
}
