import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { api, ok, problemOf, type Schemas } from '../../api';
import { useFormat } from '../../format';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { administrationKey } from '../shared/queries';
import { useTexts } from '../../texts';
import type { FiscalBody } from './fiscal';
import classes from './fiscal-section.module.css';
import { daysText, weightOfDays, type Worked } from './work-days';

type Period = Schemas['CutPeriodView'];

interface FiscalPeriodsProps {
  readonly body: Required<FiscalBody>;
  readonly worked?: Worked | undefined;
  readonly calendarName?: string | undefined;
}

export function useFiscalPreview(body: Required<FiscalBody>) {
  return useQuery({
    queryKey: [...administrationKey, 'fiscal-preview', body],
    queryFn: () => ok(api.POST('/api/v1/fiscal-calendar-previews', { body })),
    placeholderData: keepPreviousData,
  });
}

// The year that holds today: its quarters, and the months of each, with the working days of the company.
export function FiscalPeriods({ body, worked, calendarName }: FiscalPeriodsProps) {
  const { t } = useTexts('administration/calendars');
  const preview = useFiscalPreview(body);
  if (preview.isPending) return <RowsSkeleton rows={4} />;
  if (preview.isError) return <ProblemNotice problem={problemOf(preview.error)} />;
  const { year, quarters, months } = preview.data;
  return (
    <div
      className={classes.periods}
      data-compact={worked === undefined || undefined}
      aria-busy={preview.isPlaceholderData}
    >
      <PeriodLine period={year} worked={worked} strong />
      <ol className={classes.quarters}>
        {quarters.map((quarter) => (
          <li key={quarter.label}>
            <PeriodLine period={quarter} worked={worked} strong />
            <ol className={classes.months}>
              {months
                .filter(({ start, end }) => start >= quarter.start && end <= quarter.end)
                .map((month) => (
                  <li key={month.label}>
                    <PeriodLine period={month} worked={worked} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      {calendarName !== undefined && <p className={classes.source}>{t('fiscal.by', { name: calendarName })}</p>}
    </div>
  );
}

interface PeriodLineProps {
  readonly period: Period;
  readonly worked: Worked | undefined;
  readonly strong?: boolean;
}

function PeriodLine({ period, worked, strong = false }: PeriodLineProps) {
  const format = useFormat();
  return (
    <p className={classes.period} data-strong={strong || undefined}>
      <span className={classes.label}>{format.period(period.label, 'short')}</span>
      <span className={classes.range}>{format.dateRange(period.start, period.end)}</span>
      {worked && (
        <span className={classes.days}>
          {format.workingDays(daysText(weightOfDays(worked, period.start, period.end)))}
        </span>
      )}
    </p>
  );
}
