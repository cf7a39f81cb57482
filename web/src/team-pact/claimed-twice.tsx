import { Link } from '@tanstack/react-router';

import type { Schemas } from '../api';
import { useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import classes from './room-page.module.css';

type Claim = Schemas['ClaimedTwiceLine'];

// C8: hours of a member that another pact asks for as well.
export function ClaimedTwice({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="pact-claims">
      <h2 id="pact-claims" className={classes.heading}>
        {t('claims.title')}
      </h2>
      <ul className={classes.list}>
        {claims.map((each) => (
          <li key={`${each.pact}-${each.person.id}-${each.metric}`} className={classes.item}>
            {t(`claims.${each.clash}`, {
              name: each.person.name,
              metric: each.metric === '' ? '' : metricName({ key: each.metric, name: each.metric }),
              days: format.dateRange(each.days.start, each.days.end),
            })}{' '}
            <Link to="/pacts/$id" params={{ id: each.pact }}>
              {each.title}
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes.facts}>{t('claims.remedy')}</p>
    </section>
  );
}
