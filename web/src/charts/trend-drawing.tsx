import { useReducedMotion } from '@mantine/hooks';
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Scatter, Tooltip, XAxis, YAxis } from 'recharts';

import { chartNumber, isZero, useFormat } from '../format';
import { useTexts } from '../texts';
import { ChartTip } from './chart-tip';
import type { Trend } from './trend-chart';

interface TrendDrawingProps {
  readonly trend: Trend;
  readonly height: number;
  readonly percent: boolean;
}

const labelStyle = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 } as const;

const accent = 'var(--mantine-primary-color-filled)';
const endedBar = { fillOpacity: 0.9 } as const;
const runningBar = { fillOpacity: 0.45, stroke: accent, strokeDasharray: '4 3' } as const;

function drawn(value: string | null): number | null {
  return value === null ? null : chartNumber(value);
}

interface TargetMarkProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: { readonly target: number | null };
}

// A target is a short line across its bar, as on a ruler.
function TargetMark({ cx, cy, payload }: TargetMarkProps) {
  if (cx === undefined || cy === undefined || payload?.target == null) return null;
  return (
    <line x1={cx - 13} x2={cx + 13} y1={cy} y2={cy} stroke="var(--marker)" strokeWidth="2.5" strokeLinecap="round" />
  );
}

export default function TrendDrawing({ trend, height, percent }: TrendDrawingProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const still = useReducedMotion();
  // Where the data begin a line would only climb out of nothing.
  const begun = trend.points.findIndex(
    (point) => point.actual_year_before !== null && !isZero(point.actual_year_before),
  );
  const points = trend.points.map((point, index) => ({
    label: point.period.label,
    ...(point.running ? runningBar : endedBar),
    actual: drawn(point.actual),
    target: drawn(point.target),
    before: begun >= 0 && index >= begun ? drawn(point.actual_year_before) : null,
  }));
  const short = (value: string): string =>
    percent ? format.percentValue(value) : format.amount(value, trend.currency, { compact: true });
  const motion = { isAnimationActive: !still, animationDuration: 300 };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={points} margin={{ top: 10, right: 8, bottom: 4, left: 4 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="label"
          tickFormatter={(label: string) => format.period(label, 'short')}
          tick={labelStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={10}
          interval="preserveEnd"
        />
        <YAxis
          tickFormatter={(value: number) => short(String(Number(value.toPrecision(4))))}
          tick={labelStyle}
          tickLine={false}
          axisLine={false}
          width={62}
          tickCount={5}
        />
        <Tooltip
          cursor={{ fill: 'var(--track)', fillOpacity: 0.5 }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const point = active ? trend.points.find((each) => each.period.label === label) : undefined;
            if (!point) return null;
            const exact = (value: string | null): string =>
              value !== null && percent ? format.percentValue(value) : format.amount(value, trend.currency);
            return (
              <ChartTip
                title={
                  point.running
                    ? t('trend.running', { period: format.period(point.period.label) })
                    : format.period(point.period.label)
                }
                rows={[
                  [t('trend.actual'), exact(point.actual)],
                  [t('trend.target'), exact(point.target)],
                  [t('trend.attainment'), format.attainment(point.attainment)],
                  [t('trend.yearBefore'), exact(point.actual_year_before)],
                ]}
              />
            );
          }}
        />
        <Bar dataKey="actual" {...motion} radius={[4, 4, 0, 0]} maxBarSize={34} fill={accent} />
        <Line
          dataKey="before"
          type="linear"
          {...motion}
          stroke="var(--fill-quiet)"
          strokeWidth={2}
          dot={{ r: 2.5, fill: 'var(--fill-quiet)', strokeWidth: 0 }}
          activeDot={false}
        />
        <Scatter dataKey="target" isAnimationActive={false} shape={TargetMark} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
