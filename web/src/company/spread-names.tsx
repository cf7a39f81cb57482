import type { Distribution } from '../charts/band-words';
import { useFormat } from '../format';
import { StatusBadge } from '../parts';
import { useTexts } from '../texts';
import classes from './company-sections.module.css';

// Who the shape is made of, the lowest first; empty for those who are told totals only.
export function SpreadNames({ report }: { readonly report: Distribution }) {
  const { t } = useTexts('company');
  const format = useFormat();
  if (report.named.length === 0) return null;
  return (
    <details className={classes.names}>
      <summary>{t('spread.names', { count: report.named.length })}</summary>
      {/* A region that scrolls is reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.list} tabIndex={0} aria-label={t('spread.namesLabel')}>
        {report.named.map((person) => (
          <li key={person.goal}>
            <span>{person.owner.name}</span>
            <span className={classes.value}>{format.percent(person.value, { places: 0 })}</span>
            <StatusBadge status={person.status} size="sm" />
          </li>
        ))}
      </ul>
    </details>
  );
}
