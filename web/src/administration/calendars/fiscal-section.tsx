import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf } from '../../api';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { calendarsQuery, fiscalQuery, workspaceQuery } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { useCalendarNames } from './calendar-names';
import { fiscalBody, isCalendarYear, type FiscalBody } from './fiscal';
import { FiscalDialog } from './fiscal-dialog';
import { FiscalPeriods } from './fiscal-periods';
import classes from './fiscal-section.module.css';
import { workedOf } from './work-days';

// How the company cuts its years, in words and as the periods of this year.
export function FiscalSection() {
  const { t } = useTexts('administration/calendars');
  const fiscal = useQuery(fiscalQuery);
  const calendars = useQuery(calendarsQuery).data;
  const company = useQuery(workspaceQuery).data?.body.work_calendar;
  const [changing, setChanging] = useState(false);
  const calendar = calendars?.find(({ id }) => id === company);
  const words = useFiscalWords();
  return (
    <Section
      title={t('fiscal.title')}
      text={t('fiscal.text')}
      action={
        fiscal.isSuccess && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('fiscal.open')}
          </Button>
        )
      }
    >
      {fiscal.isPending && <RowsSkeleton rows={5} />}
      {fiscal.isError && <ProblemNotice problem={problemOf(fiscal.error)} onRetry={() => void fiscal.refetch()} />}
      {fiscal.isSuccess && (
        <>
          <p className={classes.words}>{words(fiscalBody(fiscal.data.body))}</p>
          <FiscalPeriods
            body={fiscalBody(fiscal.data.body)}
            worked={calendar && workedOf(calendar)}
            calendarName={calendar?.name}
          />
          {changing && <FiscalDialog read={fiscal.data} onClose={() => setChanging(false)} />}
        </>
      )}
    </Section>
  );
}

export function useFiscalWords(): (body: Required<FiscalBody>) => string {
  const { t } = useTexts('administration/calendars');
  const { months, days } = useCalendarNames();
  return (body) => {
    const gregorian = body.pattern === 'gregorian';
    const rule = gregorian
      ? t('fiscal.begins', { month: months[(body.start_month ?? 1) - 1] })
      : t(`fiscal.ends.${body.year_end_rule ?? 'last'}`, {
          weekday: days.long[(body.year_end_weekday ?? 6) - 1],
          month: months[(body.year_end_month ?? 12) - 1],
        });
    const parts = [rule, t(`fiscal.cut.${body.pattern}`)];
    if (!isCalendarYear(body)) parts.push(t(`fiscal.named.${body.label_rule}`));
    return parts.join(' ');
  };
}
