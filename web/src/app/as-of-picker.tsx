import { Button, Popover, Skeleton } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';

import { addDays, useFormat } from '../format';
import { useAfterPaint } from '../parts';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { useAsOf } from './as-of';
import classes from './as-of-picker.module.css';

// The calendar is read when somebody reaches for it.
const calendar = () => import('./as-of-calendar');
const AsOfCalendar = lazy(() => calendar().then((module) => ({ default: module.AsOfCalendar })));
const calendarHeight = 254;

export function AsOfPicker() {
  const { t } = useTexts('app');
  const { today } = useSession();
  const format = useFormat();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const painted = useAfterPaint();
  const choose = (date: string): void => {
    setOpen(false);
    asOf.choose(date);
  };
  const shown = asOf.isToday ? t('asOf.today') : format.date(asOf.date, 'medium');
  const target = (
    <Button
      variant="subtle"
      color={asOf.isToday ? 'gray' : 'accent'}
      size="compact-md"
      className={classes.button}
      leftSection={<IconCalendar size={18} stroke={1.7} aria-hidden />}
      aria-label={t('asOf.label', { date: format.date(asOf.date, 'long') })}
      aria-haspopup="dialog"
      aria-expanded={open}
      onMouseEnter={() => void calendar()}
      onFocus={() => void calendar()}
      onClick={() => setOpen(!open)}
    >
      <span className={classes.text}>{shown}</span>
    </Button>
  );
  if (!painted) return target;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('asOf.title')} className={classes.dropdown}>
        <p className={classes.hint}>{t('asOf.hint')}</p>
        <Suspense fallback={<Skeleton height={calendarHeight} />}>
          <AsOfCalendar date={asOf.date} onChoose={choose} />
        </Suspense>
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
