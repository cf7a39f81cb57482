import { lazy, type ReactNode } from 'react';

import type { Schemas } from '../api';
import { useFormat } from '../format';
import { WhenInView } from '../parts/when-in-view';
import { useTexts } from '../texts';
import { ChartFrame } from './chart-frame';
import { ChartLegend } from './chart-legend';
import { ChartTable, type ChartData } from './chart-table';

export type Trend = Schemas['TrendReport'];

const TrendDrawing = lazy(() => import('./trend-drawing'));
const height = 270;

interface TrendChartProps {
  readonly trend: Trend;
  readonly metricName: string;
  readonly fileTitle: string;
  readonly percent: boolean; // values are percent, not amounts
  readonly controls?: ReactNode;
}

// A metric over periods, each beside its target and the same period of the year before.
export function TrendChart({ trend, metricName, fileTitle, percent, controls }: TrendChartProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const amount = (value: string | null): string =>
    percent ? format.percentValue(value) : format.amount(value, trend.currency);
  const cell = (value: string | null) => ({ text: value === null ? format.number(null) : amount(value), value });
  const hasTarget = trend.points.some((point) => point.target !== null);
  const last = trend.points.at(-1);
  const title = t('trend.title');
  const data: ChartData = {
    columns: [
      { label: t('trend.period') },
      { label: t('trend.actual'), numeric: true },
      { label: t('trend.target'), numeric: true },
      { label: t('trend.attainment'), numeric: true },
      { label: t('trend.yearBefore'), numeric: true },
    ],
    rows: trend.points.map((point) => [
      {
        text: point.running
          ? t('trend.running', { period: format.period(point.period.label) })
          : format.period(point.period.label),
        value: point.period.label,
      },
      cell(point.actual),
      cell(point.target),
      { text: format.attainment(point.attainment), value: point.attainment },
      cell(point.actual_year_before),
    ]),
  };
  return (
    <ChartFrame
      title={title}
      summary={t('trend.summary', {
        metric: metricName,
        name: trend.owner.name,
        periods: trend.points.length,
        period: format.period(last?.period.label ?? ''),
        actual: amount(last?.actual ?? null),
      })}
      data={data}
      fileTitle={fileTitle}
      legend={
        <>
          {controls}
          <ChartLegend
            entries={[
              { label: t('trend.actual'), color: 'var(--mantine-primary-color-filled)' },
              ...(hasTarget ? [{ label: t('trend.target'), color: 'var(--marker)' }] : []),
              { label: t('trend.yearBefore'), color: 'var(--fill-quiet)' },
            ]}
          />
        </>
      }
      note={
        last?.running && last.year_before_so_far_until !== null && last.actual_year_before_so_far !== null
          ? t('trend.soFar', {
              actual: amount(last.actual),
              before: amount(last.actual_year_before_so_far),
              until: format.date(last.year_before_so_far_until),
            })
          : undefined
      }
    >
      <WhenInView height={height} onPaper={<ChartTable title={title} data={data} />}>
        <TrendDrawing trend={trend} height={height} percent={percent} />
      </WhenInView>
    </ChartFrame>
  );
}
