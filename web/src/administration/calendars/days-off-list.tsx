import { IconPencil } from '@tabler/icons-react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import classes from './days-off-list.module.css';
import { daysOffOf, daysText, sortedDays, thousandths, weekdayOf, wholeDay, type WorkCalendar } from './work-days';

interface DaysOffListProps {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly onOpen: (day: string) => void;
}

export function DaysOffList({ calendar, year, onOpen }: DaysOffListProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const days = sortedDays(daysOffOf(calendar)).filter(({ date }) => date.startsWith(`${year}-`));
  const note = (date: string, off: string): string | undefined => {
    if (!calendar.weekdays.includes(weekdayOf(date))) return t('list.notWorked');
    const part = thousandths(off);
    if (part === wholeDay / 2) return t('list.half');
    return part === wholeDay ? undefined : t('list.part', { days: format.number(daysText(part)) });
  };
  return (
    <section aria-label={t('list.title', { year: String(year) })}>
      <h3 className={classes.title}>{t('list.title', { year: String(year) })}</h3>
      {days.length === 0 && <p className={classes.none}>{t('list.none')}</p>}
      <ol className={classes.list}>
        {days.map(({ date, name, off }) => (
          <li key={date}>
            <button type="button" className={classes.row} onClick={() => onOpen(date)}>
              <span className={classes.words}>
                <span>{name === '' ? t('dayOff') : name}</span>
                <span className={classes.date}>
                  {[format.date(date, 'weekday'), note(date, off)].filter((word) => word !== undefined).join(' · ')}
                </span>
              </span>
              <IconPencil size={16} aria-label={t('list.change')} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
