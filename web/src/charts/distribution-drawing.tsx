import { useReducedMotion } from '@mantine/hooks';
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import { chartNumber, useFormat } from '../format';
import { useTexts } from '../texts';
import { useBandWords, type Distribution } from './band-words';
import { ChartTip } from './chart-tip';

interface DistributionDrawingProps {
  readonly report: Distribution;
  readonly height: number;
}

const labelStyle = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 } as const;
const wholeStyle = { fill: 'var(--mantine-color-text)', fontSize: 12, fontWeight: 600 } as const;

// Bands that nobody is in, left of the first and right of the last, are left away; 100 % always stays in sight.
function shownBands(report: Distribution): { first: number; last: number } {
  const inside = (edge: string | null): boolean =>
    edge !== null && chartNumber(edge) >= 0.5 && chartNumber(edge) <= 1.1;
  let first = 0;
  while (report.bands[first]?.people === 0 && !inside(report.bands[first]?.lower ?? null)) first += 1;
  let last = report.bands.length - 1;
  while (report.bands[last]?.people === 0 && !inside(report.bands[last]?.lower ?? null)) last -= 1;
  return { first, last };
}

export default function DistributionDrawing({ report, height }: DistributionDrawingProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const still = useReducedMotion();
  const words = useBandWords();
  const { first, last } = shownBands(report);
  const bands = report.bands.slice(first, last + 1);
  const isAbove = (band: (typeof bands)[number]): boolean => band.lower !== null && chartNumber(band.lower) >= 1;
  const points = bands.map((band, index) => ({
    x: index + 0.5,
    people: band.people,
    fill: isAbove(band) ? 'var(--fill-good)' : 'var(--fill-warn)',
  }));
  const whole = bands.findIndex(isAbove);
  // Medians stand between the edges of their band, at the place that they have in it.
  const placeOf = (value: string | null): number | null => {
    if (value === null) return null;
    const at = chartNumber(value) * 10 + 1 - first;
    return Math.min(Math.max(at, 0), bands.length);
  };
  const median = placeOf(report.median);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={points} margin={{ top: 26, right: 8, bottom: 4, left: 0 }} barCategoryGap={3}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, bands.length]}
          ticks={bands.map((_, index) => index)}
          interval="preserveStart"
          minTickGap={12}
          tickFormatter={(x: number) => format.percent(bands[x]?.lower ?? null, { places: 0 }).replace('—', '')}
          tick={labelStyle}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
        />
        <YAxis allowDecimals={false} width={30} tick={labelStyle} tickLine={false} axisLine={false} tickCount={5} />
        <Tooltip
          cursor={{ fill: 'var(--track)', fillOpacity: 0.5 }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const band = active ? bands[Math.floor(Number(label))] : undefined;
            if (!band) return null;
            return <ChartTip title={words(band)} rows={[[t('distribution.people'), format.number(band.people)]]} />;
          }}
        />
        <Bar
          dataKey="people"
          isAnimationActive={!still}
          animationDuration={300}
          radius={[4, 4, 0, 0]}
          maxBarSize={72}
        />
        {whole >= 0 && (
          <ReferenceLine
            x={whole}
            stroke="var(--marker)"
            strokeWidth={1.5}
            label={{ value: format.percent('1'), position: 'top', ...wholeStyle }}
          />
        )}
        {median !== null && (
          <ReferenceLine
            x={median}
            stroke="var(--mantine-color-dimmed)"
            strokeDasharray="3 3"
            label={{ value: t('distribution.median'), position: 'insideTopLeft', ...labelStyle }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
