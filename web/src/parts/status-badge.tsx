import { useTexts } from '../texts';
import classes from './status-badge.module.css';
import { statuses, statusOf } from './statuses';

interface StatusBadgeProps {
  readonly status: string; // as the API says it, "off_track"
  readonly size?: 'sm' | 'md' | 'lg';
}

// Where something stands, as icon and word.
export function StatusBadge({ status, size = 'md' }: StatusBadgeProps) {
  const { t } = useTexts('parts');
  const known = statusOf(status);
  const { icon: StatusIcon, tone } = statuses[known];
  return (
    <span className={classes.badge} data-tone={tone} data-size={size}>
      <StatusIcon size="1.15em" stroke={2} aria-hidden />
      {t(`status.${known}`)}
    </span>
  );
}
