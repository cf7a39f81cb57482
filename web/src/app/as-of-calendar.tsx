import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';

import { DatePicker } from '@mantine/dates';

import { useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';

interface AsOfCalendarProps {
  readonly date: string;
  readonly onChoose: (date: string) => void;
}

export function AsOfCalendar({ date, onChoose }: AsOfCalendarProps) {
  const { t, language } = useTexts('app');
  const { today, workspace } = useSession();
  const format = useFormat();
  return (
    <DatePicker
      value={date}
      defaultDate={date}
      maxDate={today}
      onChange={(chosen) => chosen && onChoose(chosen)}
      locale={language}
      firstDayOfWeek={workspace.week_start === 7 ? 0 : 1}
      ariaLabels={{
        previousMonth: t('asOf.previousMonth'),
        nextMonth: t('asOf.nextMonth'),
        previousYear: t('asOf.previousYear'),
        nextYear: t('asOf.nextYear'),
        monthLevelControl: t('asOf.chooseMonth'),
        yearLevelControl: t('asOf.chooseYear'),
      }}
      getDayProps={(day) => ({ 'aria-label': format.date(day, 'long') })}
    />
  );
}
