import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../format';
import { formulaQuery } from '../../formula/formula-query';
import { useTexts } from '../../texts';
import type { PactLine, PactWords } from '../pact-queries';
import { liveActivities } from './live-activities';
import classes from './pact-page.module.css';

interface FormulaNowProps {
  readonly pact: PactLine;
  readonly words: PactWords;
}

// The pact holds the sales formula as it was when it was written; here is what it says today.
export function FormulaNow({ pact, words }: FormulaNowProps) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  const formula = useQuery(formulaQuery(pact.rep.id, {}, undefined));
  const rows = liveActivities(words.role.activities, formula.data?.stages ?? []);
  return (
    <section aria-labelledby="pact-formula">
      <h2 id="pact-formula" className={classes.small}>
        {t('formula.title')}
      </h2>
      {formula.data && rows.length > 0 && (
        <ul>
          {rows.map(({ stage, agreed, now }, index) => (
            <li key={index}>
              {t(now === null ? 'formula.none' : 'formula.now', {
                stage,
                agreed: format.number(agreed),
                now: now === null ? '' : format.number(now),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.note}>
        <Link className={classes.link ?? ''} to="/people/$id/formula" params={{ id: pact.rep.id }}>
          {t('formula.link')}
        </Link>
      </p>
    </section>
  );
}
