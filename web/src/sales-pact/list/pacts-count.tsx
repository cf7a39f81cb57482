import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../format';
import classes from '../../goal/waiting/waiting-count.module.css';
import { useAfterPaint } from '../../parts';
import { useTexts } from '../../texts';
import { pactsQuery } from '../pact-queries';

// How many pacts wait for this person's word, beside the name of their page.
export function PactsCount() {
  const { t } = useTexts('sales-pact/list');
  const format = useFormat();
  const painted = useAfterPaint();
  const pacts = useQuery({ ...pactsQuery, enabled: painted });
  const count = (pacts.data ?? []).filter((each) => each.waits_for_me).length;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{format.number(count)}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}
