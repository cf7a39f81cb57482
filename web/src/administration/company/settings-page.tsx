import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useCalendarNames } from '../calendars/calendar-names';
import { calendarsQuery, workspaceQuery } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { RatesSection } from './rates-section';
import { SettingsDialog } from './settings-dialog';
import classes from './settings-page.module.css';

// The company itself: its name and settings, and the rates that its currencies are converted with.
export function SettingsPage() {
  const { t } = useTexts('administration/company');
  const workspace = useQuery(workspaceQuery);
  const [changing, setChanging] = useState(false);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <Section
        title={t('settings.title')}
        action={
          workspace.isSuccess && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('settings.open')}
            </Button>
          )
        }
      >
        {workspace.isPending && <RowsSkeleton rows={5} />}
        {workspace.isError && (
          <ProblemNotice problem={problemOf(workspace.error)} onRetry={() => void workspace.refetch()} />
        )}
        {workspace.isSuccess && <Facts />}
        {workspace.isSuccess && changing && <SettingsDialog read={workspace.data} onClose={() => setChanging(false)} />}
      </Section>
      <RatesSection />
    </>
  );
}

function Facts() {
  const { t, language } = useTexts('administration/company');
  const workspace = useQuery(workspaceQuery).data?.body;
  const calendars = useQuery(calendarsQuery).data ?? [];
  const { days } = useCalendarNames();
  if (!workspace) return null;
  const calendar = calendars.find(({ id }) => id === workspace.work_calendar)?.name ?? '';
  const currency = new Intl.DisplayNames(language, { type: 'currency' }).of(workspace.currency);
  const writtenAs = new Intl.DisplayNames(language, { type: 'language' }).of(workspace.locale);
  const facts: [string, string][] = [
    [t('name'), workspace.name],
    [t('currency'), t('currencyOf', { name: currency ?? '', code: workspace.currency })],
    [t('timezone'), workspace.timezone],
    [t('locale'), writtenAs ?? workspace.locale],
    [t('weekStart'), days.long[workspace.week_start - 1] ?? ''],
    [t('workCalendar'), calendar],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
