import type { ReactNode } from 'react';

import classes from './figure.module.css';
import type { Tone } from './tone';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode; // already formatted
  readonly note?: ReactNode; // what it compares with, or a unit
  readonly tone?: Tone;
  readonly size?: 'md' | 'lg' | 'xl';
}

// One big number with its small label. Several stand side by side in <Figures>.
export function Figure({ label, value, note, tone, size = 'md' }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} data-size={size} data-tone={tone}>
        {value}
      </dd>
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}
