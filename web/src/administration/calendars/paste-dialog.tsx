import { Radio, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconEqual, IconHelpCircle, type Icon } from '@tabler/icons-react';
import { useState } from 'react';

import { api, ifMatch } from '../../api';
import { useFormat } from '../../format';
import { ChangeDialog } from '../shared/change-dialog';
import { useTexts } from '../../texts';
import classes from './dialogs.module.css';
import { readHolidayList, withDays, type DayOrder, type ListLine } from './holiday-list';
import { MonthChanges } from './month-changes';
import { daysOffOf, sortedDays, weekdayOf, workedOf, type WorkCalendar } from './work-days';

interface PasteDialogProps {
  readonly calendar: WorkCalendar;
  readonly onClose: () => void;
}

// A list of holidays as somebody has it, read line by line before anything is stored.
export function PasteDialog({ calendar, onClose }: PasteDialogProps) {
  const { t } = useTexts('administration/calendars');
  const [pasted, setPasted] = useState('');
  const [order, setOrder] = useState<DayOrder | null>(null);
  const lines = readHolidayList(pasted, order);
  const asks = readHolidayList(pasted, null).find((line) => line.reads === 'ambiguous');
  const before = daysOffOf(calendar);
  const days = lines.flatMap((line) => (line.reads === 'day' ? [line.day] : []));
  const after = withDays(before, days);
  const path = { id: calendar.id };
  const clear = lines.length > 0 && lines.every((line) => line.reads === 'day');
  return (
    <ChangeDialog
      title={t('paste.title', { name: calendar.name })}
      text={t('paste.text')}
      action={t('paste.action', { count: days.length })}
      fields={['days_off']}
      disabled={!clear}
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
          <Textarea
            label={t('paste.label')}
            placeholder={t('paste.placeholder')}
            autosize
            minRows={5}
            maxRows={10}
            spellCheck={false}
            value={pasted}
            error={refused('days_off')}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          {asks?.reads === 'ambiguous' && <OrderQuestion line={asks} order={order} onChange={setOrder} />}
          {lines.length > 0 && <Lines lines={lines} calendar={calendar} />}
          {days.length > 0 && (
            <MonthChanges
              before={workedOf(calendar)}
              after={{ weekdays: calendar.weekdays, off: after }}
              days={days.map(({ date }) => date)}
            />
          )}
        </>
      )}
    </ChangeDialog>
  );
}

interface OrderQuestionProps {
  readonly line: Extract<ListLine, { reads: 'ambiguous' }>;
  readonly order: DayOrder | null;
  readonly onChange: (order: DayOrder) => void;
}

function OrderQuestion({ line, order, onChange }: OrderQuestionProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const [dayFirst, monthFirst] = line.either;
  return (
    <Radio.Group
      label={t('paste.order', { text: line.text })}
      description={t('paste.orderHint')}
      value={order}
      onChange={(value) => onChange(value === 'dayFirst' ? 'dayFirst' : 'monthFirst')}
    >
      <div className={`${classes.days ?? ''} ${classes.asked ?? ''}`}>
        <Radio value="dayFirst" label={t('paste.dayFirst', { date: format.date(dayFirst) })} />
        <Radio value="monthFirst" label={t('paste.monthFirst', { date: format.date(monthFirst) })} />
      </div>
    </Radio.Group>
  );
}

interface Shown {
  readonly icon: Icon;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  readonly title: string;
  readonly note: string;
}

function Lines({ lines, calendar }: { readonly lines: readonly ListLine[]; readonly calendar: WorkCalendar }) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const before = daysOffOf(calendar);
  const shown = (line: ListLine): Shown => {
    if (line.reads === 'ambiguous') {
      return { icon: IconHelpCircle, tone: 'warn', title: line.text, note: t('line.ambiguous', { line: line.line }) };
    }
    if (line.reads !== 'day') {
      return {
        icon: IconAlertTriangle,
        tone: 'bad',
        title: line.text,
        note: t(`line.${line.reads}`, { line: line.line }),
      };
    }
    const { date, name, off } = line.day;
    const known = before.get(date);
    const notes = [off === '1' ? t('day.parts.whole') : t('day.parts.half')];
    if (!calendar.weekdays.includes(weekdayOf(date))) notes.push(t('line.notWorked'));
    const same = known?.off === off && (name === '' || known.name === name);
    if (known) notes.push(same ? t('line.known') : t('line.changes'));
    const title = `${format.date(date, 'long')}${name === '' ? '' : ` · ${name}`}`;
    return { icon: same ? IconEqual : IconCheck, tone: same ? 'quiet' : 'good', title, note: notes.join(' · ') };
  };
  return (
    <div>
      <p className={classes.legend} id="holidays-read">
        {t('paste.read')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <ol className={classes.lines} aria-labelledby="holidays-read" tabIndex={0}>
        {lines.map((line) => {
          const { icon: LineIcon, tone, title, note } = shown(line);
          return (
            <li key={line.line} data-tone={tone}>
              <LineIcon size={16} aria-hidden />
              <div className={classes.lineWords}>
                {title}
                <span>{note}</span>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
