import { memo } from 'react';

import { chartNumber } from '../format';
import classes from './trend-line.module.css';

interface TrendLineProps {
  readonly points: readonly (string | null)[]; // pace index, oldest first
  readonly label: string;
}

const width = 60;
const height = 22;
const lowest = 0; // of the pace that is drawn; what is beyond either end lies on the edge
const highest = 1.6;

const across = (index: number, count: number): number => 2 + (index / Math.max(1, count - 1)) * (width - 4);
const up = (value: number): number => {
  const part = (Math.min(highest, Math.max(lowest, value)) - lowest) / (highest - lowest);
  return Math.round((height - 3 - part * (height - 6)) * 10) / 10;
};

// Eight weeks of pace against the line of what was expected.
export const TrendLine = memo(function TrendLine({ points, label }: TrendLineProps) {
  const known = points.flatMap((point, index) =>
    point === null ? [] : [{ x: across(index, points.length), y: up(chartNumber(point)) }],
  );
  const last = known.at(-1);
  if (!last || known.length < 2) return <span className={classes.none} />;
  return (
    <svg className={classes.line} width={width} height={height} role="img" aria-label={label}>
      <line x1="0" x2={width} y1={up(1)} y2={up(1)} className={classes.expected} />
      <polyline points={known.map((point) => `${point.x},${point.y}`).join(' ')} className={classes.pace} />
      <circle cx={last.x} cy={last.y} r="2" className={classes.now} />
    </svg>
  );
});
