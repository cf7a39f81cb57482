import classes from './sparkline.module.css';

interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly expected?: readonly (number | null)[];
  readonly label: string; // what it shows, in words
  readonly width?: number;
  readonly height?: number;
}

// A few days as a line no taller than a word; the numbers are said elsewhere.
export function Sparkline({ values, expected = [], label, width = 96, height = 28 }: SparklineProps) {
  const known = [...values, ...expected].filter((value): value is number => value !== null);
  if (known.length < 2 || values.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const inset = 3;
  const place = (value: number, index: number): string => {
    const x = inset + (index / (values.length - 1)) * (width - 2 * inset);
    const y = height - inset - ((value - low) / span) * (height - 2 * inset);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const line = (points: readonly (number | null)[]): string =>
    points.flatMap((value, index) => (value === null ? [] : [place(value, index)])).join(' ');
  const end = values.findLastIndex((value) => value !== null);
  const [x, y] = end < 0 ? [] : place(values[end] ?? 0, end).split(',');
  return (
    <svg className={classes.line} width={width} height={height} role="img" aria-label={label}>
      <polyline points={line(expected)} className={classes.expected} />
      <polyline points={line(values)} className={classes.actual} />
      {x !== undefined && y !== undefined && <circle cx={x} cy={y} r="2.5" className={classes.end} />}
    </svg>
  );
}
