import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../format';
import { useAfterPaint } from '../../parts';
import { useTexts } from '../../texts';
import classes from './waiting-count.module.css';
import { forMe, waitingQuery } from './waiting-query';

// How many goals wait for this person, beside the name of their page. Read when the page is there.
export function WaitingCount() {
  const { t } = useTexts('goal/waiting');
  const format = useFormat();
  const painted = useAfterPaint();
  const waiting = useQuery({ ...waitingQuery, enabled: painted });
  const count = forMe(waiting.data ?? []).length;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{format.number(count)}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}
