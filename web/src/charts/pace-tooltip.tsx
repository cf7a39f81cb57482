import { useFormat } from '../format';
import { useTexts } from '../texts';
import { type GoalPace } from './pace-points';
import classes from './pace-tooltip.module.css';
import { changesNear, type TargetChange } from './target-changes';

interface PaceTooltipProps {
  readonly pace: GoalPace;
  readonly changes: readonly TargetChange[];
  readonly x: unknown;
}

export function PaceTooltip({ pace, changes, x }: PaceTooltipProps) {
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
      {changesNear(pace, changes, typeof x === 'number' ? x : 0).map((change) => (
        <div key={`${change.day} ${change.after}`} className={classes.change}>
          <span>{t('pace.changedFrom', { day: format.date(change.day) })}</span>
          <span className={classes.value}>{t('pace.fromTo', { before: change.before, after: change.after })}</span>
          <span>{change.reason}</span>
        </div>
      ))}
    </div>
  );
}
