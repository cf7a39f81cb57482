import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ifMatch, versioned } from '../../api';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, depthOf, TextField } from '../shared/fields';
import { calendarsQuery, unitsQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import classes from './dialogs.module.css';
import { MonthChanges } from './month-changes';
import { daysOffOf, monthStart, sortedDays, workedOf, type WorkCalendar } from './work-days';

function FieldError({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : <p className={classes.error}>{error}</p>;
}

interface WeekdaysProps {
  readonly value: readonly number[];
  readonly error: string | undefined;
  readonly onChange: (days: number[]) => void;
}

function Weekdays({ value, error, onChange }: WeekdaysProps) {
  const { t } = useTexts('administration/calendars');
  const { days } = useCalendarNames();
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('weekdays')}</legend>
      <div className={classes.days}>
        {days.long.map((name, index) => (
          <Checkbox
            key={name}
            label={name}
            checked={value.includes(index + 1)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...value, index + 1].sort() : value.filter((day) => day !== index + 1),
              )
            }
          />
        ))}
      </div>
      <FieldError error={error} />
    </fieldset>
  );
}

export function NewCalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('administration/calendars');
  const calendars = useQuery(calendarsQuery).data ?? [];
  const [name, setName] = useState('');
  const [weekdays, setWeekdays] = useState([1, 2, 3, 4, 5]);
  const [copied, setCopied] = useState('');
  const from = calendars.find(({ id }) => id === copied);
  const body = { name, weekdays, ...(from && { days_off: sortedDays(daysOffOf(from)).map((each) => ({ ...each })) }) };
  return (
    <ChangeDialog
      title={t('new.title')}
      text={t('new.text')}
      action={t('new.action')}
      fields={['name', 'weekdays']}
      disabled={name.trim() === '' || weekdays.length === 0}
      save={() => api.POST('/api/v1/work-calendars', { body })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          <Weekdays value={weekdays} error={refused('weekdays')} onChange={setWeekdays} />
          <ChoiceField
            label={t('new.copy')}
            value={copied}
            onChange={setCopied}
            options={[
              { value: '', label: t('new.empty') },
              ...calendars.map(({ id, name: each }) => ({ value: id, label: each })),
            ]}
          />
        </>
      )}
    </ChangeDialog>
  );
}

interface CalendarDialogProps {
  readonly calendar: WorkCalendar;
  readonly onClose: () => void;
}

export function EditCalendarDialog({ calendar, onClose }: CalendarDialogProps) {
  const { t } = useTexts('administration/calendars');
  const { today } = useSession();
  const [name, setName] = useState(calendar.name);
  const [weekdays, setWeekdays] = useState<number[]>([...calendar.weekdays]);
  const changed = weekdays.join() !== calendar.weekdays.join();
  const before = workedOf(calendar);
  const year = Number(today.slice(0, 4));
  return (
    <ChangeDialog
      title={t('edit.title', { name: calendar.name })}
      text={t('edit.text')}
      action={t('save')}
      fields={['name', 'weekdays']}
      disabled={name.trim() === '' || weekdays.length === 0}
      save={() =>
        api.PATCH('/api/v1/work-calendars/{id}', {
          params: { path: { id: calendar.id } },
          headers: ifMatch(calendar.revision),
          body: { name, ...(changed && { weekdays }) },
        })
      }
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          <Weekdays value={weekdays} error={refused('weekdays')} onChange={setWeekdays} />
          {changed && weekdays.length > 0 && (
            <MonthChanges
              before={before}
              after={{ weekdays, off: before.off }}
              days={Array.from({ length: 12 }, (_, month) => monthStart(year, month + 1))}
            />
          )}
        </>
      )}
    </ChangeDialog>
  );
}

// Who goes by this calendar. Units that leave it go by that of the unit above again.
export function AssignDialog({ calendar, onClose }: CalendarDialogProps) {
  const { t } = useTexts('administration/calendars');
  const units = useQuery(unitsQuery).data ?? [];
  const calendars = useQuery(calendarsQuery).data ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(calendar.units);
  const changes = units.filter(({ id }) => chosen.includes(id) !== calendar.units.includes(id));
  const otherOf = (id: string): string | undefined =>
    calendars.find((each) => each.id !== calendar.id && each.units.includes(id))?.name;
  const save = async (): Promise<void> => {
    for (const { id } of changes) {
      const path = { id };
      const { etag } = await versioned(api.GET('/api/v1/units/{id}', { params: { path } }));
      const body = { work_calendar: chosen.includes(id) ? calendar.id : null };
      await api.PUT('/api/v1/units/{id}/work-calendar', { params: { path }, headers: ifMatch(etag), body });
    }
  };
  return (
    <ChangeDialog
      title={t('assign.title', { name: calendar.name })}
      text={t('assign.text')}
      action={t('save')}
      fields={['work_calendar']}
      disabled={changes.length === 0}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <fieldset className={classes.fieldset}>
          <legend className={classes.legend}>{t('assign.label')}</legend>
          <div className={classes.units}>
            {units.map((unit) => (
              <div key={unit.id} style={{ paddingInlineStart: `${depthOf(unit) * 1.25}rem` }}>
                <Checkbox
                  label={unit.name}
                  {...(otherOf(unit.id) !== undefined && {
                    description: t('assign.other', { name: otherOf(unit.id) }),
                  })}
                  checked={chosen.includes(unit.id)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id),
                    )
                  }
                />
              </div>
            ))}
          </div>
          <FieldError error={refused('work_calendar')} />
        </fieldset>
      )}
    </ChangeDialog>
  );
}
