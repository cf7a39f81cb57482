import { useFormat } from '../format';
import { useTexts } from '../texts';
import { type GoalPace } from './pace-points';
import classes from './pace-tooltip.module.css';

interface PaceTooltipProps {
  readonly pace: GoalPace;
  readonly x: unknown;
}

export function PaceTooltip({ pace, x }: PaceTooltipProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const point = typeof x === 'number' ? pace.days[x] : undefined;
  if (!point) return null;
  const entries = [
    ['actual', point.actual],
    ['expected', point.expected],
    ['projection', point.projection],
  ] as const;
  return (
    <div className={classes.tooltip}>
      <strong>{format.date(point.day, 'weekday')}</strong>
      {entries.map(
        ([name, value]) =>
          value !== null && (
            <span key={name} className={classes.entry}>
              <span>{t(`pace.${name}`)}</span>
              <span className={classes.value}>{format.amount(value, pace.currency)}</span>
            </span>
          ),
      )}
    </div>
  );
}
