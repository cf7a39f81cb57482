import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';

import { Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { addDays, useFormat } from '../format';
import { useSession } from '../session/session';
import { useAsOf } from './as-of';
import classes from './as-of-picker.module.css';

export function AsOfPicker() {
  const { t, i18n } = useTranslation('app');
  const { today, workspace } = useSession();
  const format = useFormat();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const choose = (date: string): void => {
    setOpen(false);
    asOf.choose(date);
  };
  const shown = asOf.isToday ? t('asOf.today') : format.date(asOf.date, 'medium');
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button
          variant="subtle"
          color={asOf.isToday ? 'gray' : 'accent'}
          size="compact-md"
          className={classes.button}
          leftSection={<IconCalendar size={18} stroke={1.7} aria-hidden />}
          aria-label={t('asOf.label', { date: format.date(asOf.date, 'long') })}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span className={classes.text}>{shown}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('asOf.title')} className={classes.dropdown}>
        <p className={classes.hint}>{t('asOf.hint')}</p>
        <DatePicker
          value={asOf.date}
          defaultDate={asOf.date}
          maxDate={today}
          onChange={(date) => date && choose(date)}
          locale={i18n.language}
          firstDayOfWeek={workspace.week_start === 7 ? 0 : 1}
          ariaLabels={{
            previousMonth: t('asOf.previousMonth'),
            nextMonth: t('asOf.nextMonth'),
            previousYear: t('asOf.previousYear'),
            nextYear: t('asOf.nextYear'),
            monthLevelControl: t('asOf.chooseMonth'),
            yearLevelControl: t('asOf.chooseYear'),
          }}
          getDayProps={(date) => ({ 'aria-label': format.date(date, 'long') })}
        />
        <div className={classes.shortcuts}>
          <Button variant="light" size="compact-sm" onClick={() => choose(today)}>
            {t('asOf.today')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => choose(addDays(today, -1))}>
            {t('asOf.yesterday')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => choose(addDays(today, -7))}>
            {t('asOf.weekAgo')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
