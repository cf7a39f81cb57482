import classes from './chart-frame.module.css';

export interface LegendEntry {
  readonly label: string;
  readonly color: string; // a CSS colour or variable
  readonly line?: 'solid' | 'dashed' | 'area' | 'upright';
}

const dashes = '4 4';

// Which line is which, in words beside the stroke itself.
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className={classes.legend}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg width="22" height="12" aria-hidden focusable="false">
            {entry.line === 'area' && <rect x="0" y="5" width="22" height="7" fill={entry.color} opacity="0.18" />}
            {entry.line === 'upright' ? (
              <line x1="11" x2="11" y1="0" y2="12" stroke={entry.color} strokeWidth="2" strokeDasharray="3 2" />
            ) : (
              <line
                x1="0"
                x2="22"
                y1="5"
                y2="5"
                stroke={entry.color}
                strokeWidth="2.5"
                strokeLinecap="round"
                strokeDasharray={entry.line === 'dashed' ? dashes : undefined}
              />
            )}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
