import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';

import { isNegative, useFormat } from '../format';
import { useTexts } from '../texts';
import type { CompareRow } from './compare-query';
import classes from './compare.module.css';

// The change with its direction; what is good or bad about it is said in words.
export function ChangeCell({ row }: { readonly row: CompareRow }) {
  const { t } = useTexts('compare');
  const format = useFormat();
  if (row.change === null) return <span className={classes.none}>{format.number(null)}</span>;
  const same = row.verdict === 'same';
  const Arrow = same ? IconEqual : isNegative(row.change) ? IconArrowDownRight : IconArrowUpRight;
  const tone = row.verdict === 'better' ? 'good' : row.verdict === 'worse' ? 'bad' : 'quiet';
  return (
    <span className={classes.change} data-tone={tone}>
      <Arrow size={16} stroke={2} aria-hidden />
      {same ? t('same') : format.amount(row.change, row.currency, { signed: true })}
      {row.change_share !== null && !same && (
        <span className={classes.share}>{format.percent(row.change_share, { signed: true })}</span>
      )}
      {!same && row.verdict !== null && (
        <span className="visually-hidden">{t(row.verdict === 'better' ? 'better' : 'worse')}</span>
      )}
    </span>
  );
}
