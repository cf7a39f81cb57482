import { useElementSize } from '@mantine/hooks';

import type { Schemas } from '../api';
import { isZero, useFormat, type Format } from '../format';
import { useTexts } from '../texts';
import { ChartFrame } from './chart-frame';
import type { ChartData } from './chart-table';
import { coverageSteps } from './coverage-levels';

type Chain = Schemas['CoverageChainView'];

interface CoverageChartProps {
  readonly name: string; // whose target it is
  readonly chain: Chain;
  readonly fileTitle: string;
}

const barHeight = 30;
const rowHeight = 74;
const gapBelow = 14;
const least = 280;

// A target, and below it level by level what is carried of it down to the people: where a bar ends before the line,
// nobody carries the rest.
export function CoverageChart({ name, chain, fileTitle }: CoverageChartProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const { ref, width } = useElementSize();
  const { direct } = chain;
  const levels = chain.levels;
  return (
    <ChartFrame
      title={t('coverage.title')}
      summary={useSummary(name, chain, format)}
      data={useData(name, chain, format)}
      fileTitle={fileTitle}
      note={
        <>
          {isZero(direct.gap)
            ? t('coverage.covered', { coverage: format.percent(direct.coverage) })
            : t('coverage.gapNote', { gap: format.amount(direct.gap, direct.currency, { places: 0 }) })}
          {direct.unconverted > 0 && ` ${t('coverage.unconverted', { count: direct.unconverted })}`}
          {chain.withheld && ` ${t('coverage.withheld')}`}
        </>
      }
    >
      <div ref={ref}>
        <Drawing
          width={Math.max(width, least)}
          name={name}
          chain={chain}
          height={(levels.length + 1) * rowHeight - gapBelow}
        />
      </div>
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly chain: Chain;
}

function Drawing({ width, height, name, chain }: DrawingProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const words = useLevelWords();
  const { direct } = chain;
  const short = (value: string): string => format.amount(value, direct.currency, { compact: true });
  const known = chain.carriers.length === direct.units + direct.people - direct.unconverted;
  const steps = coverageSteps(
    direct.target,
    chain.levels,
    known ? chain.carriers.map((carrier) => carrier.carried) : [direct.carried],
  );
  const line = (steps[0]?.target ?? 0) * width;
  return (
    <svg width={width} height={height} role="presentation" focusable="false">
      <defs>
        <pattern id="coverage-gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" stroke="var(--fill-bad)" strokeWidth="2.5" strokeOpacity="0.75" />
        </pattern>
      </defs>
      {steps.map((step, row) => {
        const top = row * rowHeight + 26;
        const end = step.length * width;
        const level = row === 0 ? null : chain.levels[row - 1];
        const amount = level?.carried ?? direct.target;
        return (
          <g key={step.key}>
            <text x="0" y={top - 9} fontSize="13" fontWeight="600" fill="var(--mantine-color-text)">
              {level ? words(level, row === chain.levels.length) : t('coverage.targetOf', { name })}
            </text>
            <text x={width} y={top - 9} fontSize="13" textAnchor="end" fill="var(--mantine-color-dimmed)">
              {short(amount)}
              {level && `  ·  ${format.percent(level.of_target, { places: 0 })}`}
            </text>
            {step.pieces.map((piece, index) => {
              const from = piece.from * width;
              const length = Math.max(0, piece.to * width - from - (step.pieces.length > 1 ? 2 : 0));
              const label = row === 1 && known ? (chain.carriers[index]?.owner.name ?? '') : '';
              return (
                <g key={piece.from}>
                  <rect
                    x={from}
                    y={top}
                    width={length}
                    height={barHeight}
                    rx="4"
                    fill={row === 0 ? 'var(--marker)' : 'var(--mantine-primary-color-filled)'}
                    fillOpacity={row === 0 ? 0.82 : 0.92 - 0.17 * Math.min(row - 1, 3)}
                  />
                  {length > label.length * 7.4 + 16 && label !== '' && (
                    <text x={from + 9} y={top + 20} fontSize="12" fill="#fff">
                      {label}
                    </text>
                  )}
                </g>
              );
            })}
            {row > 0 && end > line && (
              <rect x={line} y={top} width={end - line} height={barHeight} rx="4" fill="var(--fill-good)" />
            )}
            {row > 0 && end < line - 1 && (
              <rect
                x={end + 2}
                y={top + 0.75}
                width={Math.max(0, line - end - 3)}
                height={barHeight - 1.5}
                rx="4"
                fill="url(#coverage-gap)"
                stroke="var(--fill-bad)"
                strokeWidth="1.5"
              />
            )}
          </g>
        );
      })}
      <line x1={line} x2={line} y1="20" y2={height} stroke="var(--marker)" strokeWidth="1.5" strokeDasharray="3 3" />
    </svg>
  );
}

function useLevelWords() {
  const { t } = useTexts('charts');
  return (level: Chain['levels'][number], last: boolean): string => {
    if (level.units === 0) return t('coverage.people', { count: level.people });
    const units = t('coverage.units', { count: level.units });
    if (level.people === 0) return units;
    const people = t('coverage.people', { count: level.people });
    return last ? `${people}, ${units}` : `${units}, ${people}`;
  };
}

function useSummary(name: string, chain: Chain, format: Format): string {
  const { t } = useTexts('charts');
  const { direct } = chain;
  return t('coverage.summary', {
    name,
    target: format.amount(direct.target, direct.currency),
    carried: format.amount(direct.carried, direct.currency),
    coverage: format.percent(direct.coverage),
    gap: format.amount(direct.gap, direct.currency),
  });
}

function useData(name: string, chain: Chain, format: Format): ChartData {
  const { t } = useTexts('charts');
  const words = useLevelWords();
  const { currency, target } = chain.direct;
  const amount = (value: string) => ({ text: format.amount(value, currency), value });
  const percent = (value: string) => ({ text: format.percent(value), value });
  const empty = { text: '', value: null };
  return {
    columns: [
      { label: t('coverage.level') },
      { label: t('coverage.amount'), numeric: true },
      { label: t('coverage.afterRamp'), numeric: true },
      { label: t('coverage.ofAbove'), numeric: true },
      { label: t('coverage.ofTarget'), numeric: true },
    ],
    rows: [
      [{ text: t('coverage.targetOf', { name }), value: null }, amount(target), empty, empty, percent('1')],
      ...chain.levels.map((level, index) => [
        { text: words(level, index === chain.levels.length - 1), value: null },
        amount(level.carried),
        amount(level.effective),
        percent(level.coverage),
        percent(level.of_target),
      ]),
      ...chain.carriers.map((carrier) => [
        { text: `· ${carrier.owner.name}`, value: carrier.owner.name },
        amount(carrier.carried),
        amount(carrier.effective),
        empty,
        empty,
      ]),
    ],
  };
}
