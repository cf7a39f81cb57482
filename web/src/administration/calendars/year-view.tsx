import { useRef, useState, type KeyboardEvent } from 'react';

import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import { daysOfMonth, daysText, weekdayOf, weightOf, weightOfMonth, type Worked } from './work-days';
import classes from './year-view.module.css';

interface YearViewProps {
  readonly year: number;
  readonly worked: Worked;
  readonly onOpen: (day: string) => void;
}

const kinds = ['work', 'off', 'half', 'free'] as const;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function monthOn(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  const first = at.toISOString().slice(0, 10);
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first, Math.min(Number(day.slice(8)), length) - 1);
}

// Twelve months in four quarters, each with its number of working days. One stop for the tab key; arrows go through the
// days, page up and down through the months, Enter opens a day.
export function YearView({ year, worked, onOpen }: YearViewProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const { months } = useCalendarNames();
  const { today } = useSession();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(today);
  const current = chosen.startsWith(`${year}-`) ? chosen : today.startsWith(`${year}-`) ? today : `${year}-01-01`;
  const walk = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const page = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (step === undefined && page === 0) return;
    const next = step === undefined ? monthOn(current, page) : addDays(current, step);
    event.preventDefault();
    if (!next.startsWith(`${year}-`)) return;
    setChosen(next);
    place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const open = (day: string): void => {
    setChosen(day);
    onOpen(day);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- moves between the days in it
    <div ref={place} onKeyDown={walk}>
      <Legend />
      <p className="visually-hidden">{t('year.keys')}</p>
      {[1, 4, 7, 10].map((first) => {
        const three = [first, first + 1, first + 2];
        const days = three.reduce((sum, month) => sum + weightOfMonth(worked, year, month), 0);
        const name = t('year.quarter', { first: months[first - 1], last: months[first + 1] });
        return (
          <section key={first} className={classes.quarter} aria-label={name}>
            <h3 className={classes.quarterHead}>
              <span>{name}</span>
              <span className={classes.days}>{format.workingDays(daysText(days))}</span>
            </h3>
            <div className={classes.months}>
              {three.map((month) => (
                <Month key={month} year={year} month={month} worked={worked} current={current} onOpen={open} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

interface MonthProps extends YearViewProps {
  readonly month: number;
  readonly current: string;
}

function Month({ year, month, worked, current, onOpen }: MonthProps) {
  const format = useFormat();
  const { months, days: names } = useCalendarNames();
  const first = useSession().workspace.week_start;
  const order = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
  const days = daysOfMonth(year, month);
  const before = order.indexOf(weekdayOf(days[0] ?? ''));
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const weight = weightOfMonth(worked, year, month);
  return (
    <table className={classes.month}>
      <caption className={classes.caption}>
        <span className={classes.captionWords}>
          <strong>{months[month - 1]}</strong>
          <span className={classes.days}>{format.workingDays(daysText(weight))}</span>
        </span>
      </caption>
      <thead>
        <tr>
          {order.map((day) => (
            <th key={day} scope="col" abbr={names.long[day - 1]}>
              {names.narrow[day - 1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={day ?? `${index} ${place}`}>
                {day !== null && <Day day={day} worked={worked} current={day === current} onOpen={onOpen} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: string;
  readonly worked: Worked;
  readonly current: boolean;
  readonly onOpen: (day: string) => void;
}

function Day({ day, worked, current, onOpen }: DayProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const { today } = useSession();
  const off = worked.off.get(day);
  const weight = weightOf(worked, day);
  const isWeekday = worked.weekdays.includes(weekdayOf(day));
  const kind = off ? (weight > 0 ? 'half' : 'off') : isWeekday ? 'work' : 'free';
  const what = kind === 'half' ? t('kind.part', { days: format.number(daysText(weight)) }) : t(`kind.${kind}`);
  const name = off !== undefined && off.name !== '' ? `, ${off.name}` : '';
  const date = format.date(day, 'long');
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-kind={kind}
      data-today={day === today || undefined}
      tabIndex={current ? 0 : -1}
      aria-current={day === today ? 'date' : undefined}
      aria-label={`${date}${name}: ${what}`}
      title={off ? `${off.name === '' ? t('dayOff') : off.name}: ${what}` : undefined}
      onClick={() => onOpen(day)}
    >
      {format.number(Number(day.slice(8)))}
    </button>
  );
}

function Legend() {
  const { t } = useTexts('administration/calendars');
  return (
    <ul className={classes.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} data-kind={kind} aria-hidden />
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
