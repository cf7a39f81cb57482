import { useReducedMotion } from '@mantine/hooks';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

import { chartNumber, useFormat } from '../format';
import { useTexts } from '../texts';
import { dayAt, drawnPace, type GoalPace } from './pace-points';
import { PaceTooltip } from './pace-tooltip';
import { marksOf, type TargetChange } from './target-changes';

// Pixels that the longest of some labels takes.
function room(labels: readonly string[]): number {
  return 10 + 7 * Math.max(...labels.map((label) => label.length));
}

export interface PaceDrawingProps {
  readonly pace: GoalPace;
  readonly changes: readonly TargetChange[];
  readonly title: string;
  readonly height: number;
  readonly live: boolean; // the last actual is today's
}

const labelStyle = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 } as const;
const strongLabel = { ...labelStyle, fill: 'var(--mantine-color-text)', fontWeight: 600 } as const;
const line = { type: 'linear', dot: false, activeDot: false } as const;

// Actual, expected and projection over the days of a goal. Loaded with the first chart, not with the first page.
export default function PaceDrawing({ pace, changes, title, height, live }: PaceDrawingProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const still = useReducedMotion();
  const drawn = drawnPace(pace);
  const short = (value: string): string => format.amount(value, pace.currency, { compact: true });
  const last = drawn.today === null ? undefined : drawn.points[drawn.today];
  const end = drawn.points.at(-1);
  const target = chartNumber(pace.target);
  const endText = end?.projection == null ? '' : short(pace.days.at(-1)?.projection ?? pace.target);
  const motion = { isAnimationActive: !still, animationDuration: 350 };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={drawn.points as never[]}
        margin={{ top: 22, right: room([endText]) + 6, bottom: 4, left: 0 }}
        title={title}
      >
        {drawn.rests.map(([from, to]) => (
          <ReferenceArea key={from} x1={from} x2={to} fill="var(--track)" fillOpacity={0.45} strokeWidth={0} />
        ))}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, drawn.points.length - 1]}
          ticks={[...drawn.ticks]}
          interval="preserveStart"
          minTickGap={16}
          tickFormatter={(x: number) => format.date(dayAt(pace, x), 'dayMonth')}
          tick={labelStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
        />
        <YAxis
          domain={[...drawn.bounds]}
          allowDataOverflow
          ticks={[...drawn.valueTicks]}
          tickFormatter={(value: number) => short(String(value))}
          tick={labelStyle}
          tickLine={false}
          axisLine={false}
          width={room(drawn.valueTicks.map((tick) => short(String(tick))))}
        />
        <Tooltip
          content={(shown) => <PaceTooltip pace={pace} changes={changes} x={shown.active ? shown.label : undefined} />}
          cursor={{ stroke: 'var(--mantine-color-dimmed)', strokeDasharray: '2 3' }}
          isAnimationActive={false}
        />
        <Area
          {...line}
          {...motion}
          dataKey="actual"
          stroke="var(--mantine-primary-color-filled)"
          strokeWidth={2.5}
          fill="var(--mantine-primary-color-filled)"
          fillOpacity={0.1}
          baseValue={drawn.bounds[0]}
        />
        <Line {...line} {...motion} dataKey="expected" stroke="var(--fill-quiet)" strokeWidth={2} />
        <Line
          {...line}
          {...motion}
          dataKey="projection"
          stroke="var(--mantine-primary-color-filled)"
          strokeWidth={2}
          strokeDasharray="5 5"
        />
        <ReferenceLine
          y={target}
          stroke="var(--marker)"
          strokeWidth={1.25}
          label={{
            value: `${t('pace.target')} ${short(pace.target)}`,
            position: 'insideTopLeft',
            ...strongLabel,
          }}
        />
        {pace.stretch !== null && (
          <ReferenceLine
            y={chartNumber(pace.stretch)}
            stroke="var(--marker)"
            strokeDasharray="2 4"
            label={{ value: `${t('pace.stretch')} ${short(pace.stretch)}`, position: 'insideTopLeft', ...labelStyle }}
          />
        )}
        {pace.band_lower !== null && pace.band_upper !== null && (
          <ReferenceArea
            y1={chartNumber(pace.band_lower)}
            y2={chartNumber(pace.band_upper)}
            fill="var(--fill-good)"
            fillOpacity={0.12}
          />
        )}
        {marksOf(pace, changes).map(({ x }) => (
          <ReferenceLine
            key={x}
            x={x}
            className="target-change"
            stroke="var(--marker)"
            strokeWidth={1.25}
            strokeDasharray="4 3"
            label={{
              value: format.date(dayAt(pace, x), 'dayMonth'),
              position: x * 2 > drawn.points.length ? 'insideBottomRight' : 'insideBottomLeft',
              ...labelStyle,
            }}
          />
        ))}
        {last?.actual != null && (
          <>
            <ReferenceLine
              x={last.x}
              stroke="var(--mantine-color-dimmed)"
              strokeDasharray="2 3"
              label={{ value: live ? t('pace.today') : t('pace.asOf'), position: 'top', ...labelStyle }}
            />
            <ReferenceDot
              x={last.x}
              y={last.actual}
              r={5}
              fill="var(--mantine-primary-color-filled)"
              stroke="var(--mantine-color-body)"
              strokeWidth={2}
            />
          </>
        )}
        {end?.projection != null && end.x !== last?.x && (
          <ReferenceDot
            x={end.x}
            y={end.projection}
            r={4}
            fill="var(--mantine-color-body)"
            stroke="var(--mantine-primary-color-filled)"
            strokeWidth={2}
            label={{
              value: endText,
              position: 'right',
              ...strongLabel,
            }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
