import classes from './chart-tip.module.css';

interface ChartTipProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

// What a point of a chart says when it is pointed at.
export function ChartTip({ title, rows }: ChartTipProps) {
  return (
    <div className={classes.tip}>
      <p className={classes.title}>{title}</p>
      <dl className={classes.rows}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
