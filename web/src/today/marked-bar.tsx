import { PaceBar, paceGeometry } from '../parts';
import classes from './marked-bar.module.css';

interface MarkedBarProps {
  readonly attainment: string | null;
  readonly expected: string | null; // as PaceBar has it
  readonly status: string;
  readonly name: string;
  readonly marked?: string | undefined; // what the marker stands for, in words below it
}

// The bar with a word below its marker.
export function MarkedBar({ marked, ...bar }: MarkedBarProps) {
  const { marker } = paceGeometry(bar.attainment, bar.expected);
  return (
    <div className={classes.bar}>
      <PaceBar {...bar} size="lg" />
      {marked !== undefined && marker !== null && (
        <span
          className={classes.label}
          data-side={marker > 70 ? 'start' : marker < 30 ? 'end' : 'middle'}
          style={marker > 70 ? { insetInlineEnd: `${100 - marker}%` } : { insetInlineStart: `${marker}%` }}
          aria-hidden
        >
          {marked}
        </span>
      )}
    </div>
  );
}
