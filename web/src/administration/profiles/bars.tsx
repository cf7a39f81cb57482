import { chartNumber, type Decimal } from '../../format';
import classes from './profiles-page.module.css';

export interface Bar {
  readonly label: string;
  readonly value: Decimal;
  readonly text: string;
}

// A few columns with their numbers, which are the table as well.
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => chartNumber(value)));
  return (
    <ol className={classes.bars} aria-label={label} data-many={bars.length > 6 || undefined}>
      {bars.map((bar) => (
        <li key={bar.label}>
          <span className={classes.value}>{bar.text}</span>
          <span className={classes.track} aria-hidden>
            <span style={{ blockSize: `${(chartNumber(bar.value) / most) * 100}%` }} />
          </span>
          <span className={classes.barLabel}>{bar.label}</span>
        </li>
      ))}
    </ol>
  );
}
