import { lazy, Suspense } from 'react';

import { useFormat, type Format } from '../format';
import { ChartSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import { ChartFrame } from './chart-frame';
import { ChartLegend, type LegendEntry } from './chart-legend';
import type { ChartData } from './chart-table';
import type { GoalPace } from './pace-points';
import { marksOf, type TargetChange } from './target-changes';

const PaceDrawing = lazy(() => import('./pace-drawing'));

interface PaceChartProps {
  readonly pace: GoalPace;
  readonly title: string; // of the goal: names files, and the drawing
  readonly changes?: readonly TargetChange[]; // of its target, agreed while it ran
  readonly height?: number;
  readonly live?: boolean; // the last actual is today's; otherwise that of a day in the past
}

// The story of a goal over its period: where it is, where it should be, where it is heading.
const noChanges: readonly TargetChange[] = [];

export function PaceChart({ pace, title, changes = noChanges, height = 320, live = true }: PaceChartProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  return (
    <ChartFrame
      title={t('pace.title')}
      fileTitle={title}
      summary={useSummary(pace, changes)}
      data={useTable(pace, changes, format)}
      legend={<ChartLegend entries={useLegend(pace, changes)} />}
    >
      <Suspense fallback={<ChartSkeleton height={height} />}>
        <PaceDrawing pace={pace} changes={changes} title={title} height={height} live={live} />
      </Suspense>
    </ChartFrame>
  );
}

function useLegend(pace: GoalPace, changes: readonly TargetChange[]): LegendEntry[] {
  const { t } = useTexts('charts');
  const accent = 'var(--mantine-primary-color-filled)';
  const entries: LegendEntry[] = [{ label: t('pace.actual'), color: accent, line: 'area' }];
  if (pace.days.some((day) => day.expected !== null)) {
    entries.push({ label: t(pace.seasonal ? 'pace.expectedSeason' : 'pace.expected'), color: 'var(--fill-quiet)' });
  }
  if (pace.days.some((day) => day.projection !== null)) {
    entries.push({ label: t('pace.projection'), color: accent, line: 'dashed' });
  }
  if (marksOf(pace, changes).length > 0) {
    entries.push({ label: t('pace.changed'), color: 'var(--marker)', line: 'upright' });
  }
  return entries;
}

function useSummary(pace: GoalPace, changes: readonly TargetChange[]): string {
  const { t } = useTexts('charts');
  const format = useFormat();
  const amount = (value: string | null): string => format.amount(value, pace.currency);
  const now = pace.days.findLast((day) => day.actual !== null);
  const end = pace.days.at(-1);
  const actual = now ? amount(now.actual) : t('pace.nothing');
  const day = format.date(now?.day ?? pace.period.start);
  const target = amount(pace.target);
  const first =
    now?.expected == null
      ? t('pace.summaryPlain', { actual, day, target })
      : t('pace.summary', { actual, day, target, expected: amount(now.expected) });
  const said = [first];
  if (end?.projection != null && end.day !== now?.day) {
    said.push(t('pace.summaryProjection', { projection: amount(end.projection), end: format.date(end.day) }));
  }
  for (const { day: from, before, after } of marksOf(pace, changes).flatMap((mark) => mark.changes)) {
    said.push(t('pace.summaryChange', { from: format.date(from), before, after }));
  }
  return said.join(' ');
}

function useTable(pace: GoalPace, changes: readonly TargetChange[], format: Format): ChartData {
  const { t } = useTexts('charts');
  const cell = (value: string | null) => ({ text: format.amount(value, pace.currency), value });
  const worked = (share: string): string =>
    share === '1' ? '' : share === '0' ? t('pace.off') : t('pace.part', { share: format.number(share) });
  const changed = (day: string): string =>
    changes
      .filter((each) => each.day === day)
      .map(({ before, after, reason }) => t('pace.change', { before, after, reason }))
      .join('; ');
  const marked = marksOf(pace, changes).length > 0;
  return {
    columns: [
      { label: t('pace.day') },
      { label: t('pace.actual'), numeric: true },
      { label: t('pace.expected'), numeric: true },
      { label: t('pace.projection'), numeric: true },
      { label: t('pace.target'), numeric: true },
      { label: t('pace.working') },
      ...(marked ? [{ label: t('pace.changed') }] : []),
    ],
    rows: pace.days.map((day) => [
      { text: format.date(day.day, 'weekday'), value: day.day },
      cell(day.actual),
      cell(day.expected),
      cell(day.projection),
      cell(pace.target),
      { text: worked(day.working_day), value: day.working_day },
      ...(marked ? [{ text: changed(day.day), value: changed(day.day) }] : []),
    ]),
  };
}
