import { Button } from '@mantine/core';
import { IconCalendarEvent, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useSession } from '../../session/session';
import { calendarsQuery, unitsQuery, workspaceQuery } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import { NewCalendarDialog } from './calendar-dialogs';
import classes from './calendars-page.module.css';
import { FiscalSection } from './fiscal-section';
import { daysText, weightOfDays, workedOf, type WorkCalendar } from './work-days';

// The calendars that the company works by, and how it cuts its years.
export function CalendarsPage() {
  const { t } = useTexts('administration/calendars');
  const calendars = useQuery(calendarsQuery);
  const [making, setMaking] = useState(false);
  const make = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {calendars.isSuccess && calendars.data.length > 0 && make}
      </PageHeader>
      <Section title={t('work.title')} text={t('work.text')}>
        {calendars.isPending && <RowsSkeleton rows={3} />}
        {calendars.isError && (
          <ProblemNotice problem={problemOf(calendars.error)} onRetry={() => void calendars.refetch()} />
        )}
        {calendars.isSuccess && calendars.data.length === 0 && (
          <EmptyState icon={IconCalendarEvent} title={t('none.title')} text={t('none.text')}>
            {make}
          </EmptyState>
        )}
        {calendars.isSuccess && (
          <ul className={classes.list} aria-label={t('work.title')}>
            {calendars.data.map((calendar) => (
              <li key={calendar.id}>
                <CalendarRow calendar={calendar} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <FiscalSection />
      {making && <NewCalendarDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function CalendarRow({ calendar }: { readonly calendar: WorkCalendar }) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const names = useCalendarNames();
  const { today } = useSession();
  const users = useUsers(calendar);
  const year = today.slice(0, 4);
  const days = weightOfDays(workedOf(calendar), `${year}-01-01`, `${year}-12-31`);
  const off = calendar.days_off.filter(({ date }) => date.startsWith(year)).length;
  const next = calendar.days_off.find(({ date }) => date >= today);
  return (
    <Link to="/administration/calendars/$id" params={{ id: calendar.id }} className={classes.row}>
      <span className={classes.words}>
        <strong>{calendar.name}</strong>
        <span>{users}</span>
        <span className={classes.facts}>
          {names.week(calendar.weekdays, (first, last) => t('weekTo', { first, last }))}
          {next &&
            ` · ${t('next', { date: format.date(next.date), name: next.name === '' ? t('dayOff') : next.name })}`}
        </span>
      </span>
      <span className={classes.count}>
        <strong>{format.number(daysText(days))}</strong>
        <span>{t('workingDaysOf', { year })}</span>
        <span>{t('daysOff', { count: off })}</span>
      </span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}

// "Default of the company · EMEA, Nordics"
export function useUsers(calendar: WorkCalendar): string {
  const { t } = useTexts('administration/calendars');
  const { locale } = useFormat();
  const units = useQuery(unitsQuery).data ?? [];
  const isDefault = useQuery(workspaceQuery).data?.body.work_calendar === calendar.id;
  const own = units.filter(({ id }) => calendar.units.includes(id)).map(({ name }) => name);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(own);
  if (own.length === 0) return isDefault ? t('users.default') : t('users.nobody');
  return isDefault ? t('users.both', { units: list }) : t('users.units', { units: list });
}
