import { useFormat } from '../format';
import type { PactWhole } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import classes from './openings.module.css';

// Who above has opened the pact, why, and each time that it was read.
export function Openings({ openings }: { readonly openings: PactWhole['opened'] }) {
  const { t } = useTexts('break-glass');
  const format = useFormat();
  if (openings.length === 0) return null;
  return (
    <section aria-labelledby="pact-openings">
      <h2 id="pact-openings" className={classes.heading}>
        {t('openings.title')}
      </h2>
      <ul className={classes.list}>
        {openings.map((one) => (
          <li key={`${one.by.id} ${one.at}`}>
            {one.by.name}
            <span className={classes.quiet}>
              {t('since', { at: format.instant(one.at), until: format.instant(one.until) })}
            </span>
            <blockquote className={classes.said}>{one.reason}</blockquote>
            <span className={classes.quiet}>{t('openings.read', { count: one.read.length })}</span>
            {one.read.length > 0 && (
              <details className={classes.times}>
                <summary>{t('openings.when')}</summary>
                <ul>
                  {one.read.map((at) => (
                    <li key={at}>{format.instant(at)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
