import { useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './status-badge.module.css';
import { StatusBadge } from './status-badge';
import { statuses } from './statuses';

interface Marked {
  readonly stale: boolean;
  readonly no_check_in_since: string | null;
  readonly without_doubts?: string | null;
}

// What is laid over the status of a goal: that its number may be old, and why, and that its owner is not sure.
export function GoalMarks({ goal, size = 'sm' }: { readonly goal: Marked; readonly size?: 'sm' | 'md' }) {
  const { t } = useTexts('parts');
  const format = useFormat();
  const { icon: StaleIcon, tone } = statuses.stale;
  return (
    <>
      {(goal.without_doubts ?? null) !== null && <StatusBadge status="owner_doubts" size={size} />}
      {goal.no_check_in_since !== null ? (
        <span className={`${classes.badge ?? ''} ${classes.sentence ?? ''}`} data-tone={tone} data-size={size}>
          <StaleIcon size="1.15em" stroke={2} aria-hidden />
          {t('silent', { day: format.date(goal.no_check_in_since) })}
        </span>
      ) : (
        goal.stale && <StatusBadge status="stale" size={size} />
      )}
    </>
  );
}
