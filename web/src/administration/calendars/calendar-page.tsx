import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Problem, problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useSession } from '../../session/session';
import { calendarsQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import { AssignDialog, EditCalendarDialog } from './calendar-dialogs';
import { useUsers } from './calendars-page';
import classes from './calendar-page.module.css';
import { DayDialog } from './day-dialog';
import { DaysOffList } from './days-off-list';
import { PasteDialog } from './paste-dialog';
import { workedOf, type WorkCalendar } from './work-days';
import { YearView } from './year-view';

const route = getRouteApi('/signed-in/administration/calendars/$id');

// One calendar, a year at a glance.
export function CalendarPage() {
  const { t } = useTexts('administration/calendars');
  const { id } = route.useParams();
  const calendars = useQuery(calendarsQuery);
  if (calendars.isPending) return <RowsSkeleton rows={12} />;
  if (calendars.isError) {
    return <ProblemNotice problem={problemOf(calendars.error)} onRetry={() => void calendars.refetch()} />;
  }
  const calendar = calendars.data.find((each) => each.id === id);
  if (calendar) return <Calendar calendar={calendar} />;
  return (
    <>
      <PageHeader title={t('one')} />
      <ProblemNotice problem={new Problem({ status: 404, code: 'not_found' })} />
    </>
  );
}

type Opened = { readonly day: string } | 'edit' | 'paste' | 'assign' | null;

function Calendar({ calendar }: { readonly calendar: WorkCalendar }) {
  const { t } = useTexts('administration/calendars');
  const { today } = useSession();
  const names = useCalendarNames();
  const users = useUsers(calendar);
  const { year = Number(today.slice(0, 4)) } = route.useSearch();
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  return (
    <>
      <PageHeader
        title={calendar.name}
        text={users}
        period={names.week(calendar.weekdays, (first, last) => t('weekTo', { first, last }))}
      >
        <Button leftSection={<IconClipboardText size={18} aria-hidden />} onClick={() => setOpened('paste')}>
          {t('paste.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setOpened({ day: year === Number(today.slice(0, 4)) ? today : `${year}-01-01` })}
        >
          {t('day.add')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpened('edit')}>{t('edit.open')}</Menu.Item>
            <Menu.Item onClick={() => setOpened('assign')}>{t('assign.open')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <YearPicker year={year} />
      <div className={classes.columns}>
        <YearView year={year} worked={workedOf(calendar)} onOpen={(day) => setOpened({ day })} />
        <DaysOffList calendar={calendar} year={year} onOpen={(day) => setOpened({ day })} />
      </div>
      {opened === 'edit' && <EditCalendarDialog calendar={calendar} onClose={close} />}
      {opened === 'assign' && <AssignDialog calendar={calendar} onClose={close} />}
      {opened === 'paste' && <PasteDialog calendar={calendar} onClose={close} />}
      {opened !== null && typeof opened === 'object' && (
        <DayDialog calendar={calendar} day={opened.day} onClose={close} />
      )}
    </>
  );
}

function YearPicker({ year }: { readonly year: number }) {
  const { t } = useTexts('administration/calendars');
  const navigate = useNavigate({ from: '/administration/calendars/$id' });
  const go = (to: number): void => void navigate({ search: { year: to }, replace: true, resetScroll: false });
  return (
    <div className={classes.years}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('year.before')}
        disabled={year <= 1900}
        onClick={() => go(year - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <h2 className={classes.year} aria-live="polite">
        {year}
      </h2>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('year.after')}
        disabled={year >= 2199}
        onClick={() => go(year + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
