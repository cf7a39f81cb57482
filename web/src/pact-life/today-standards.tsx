import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import { glancesQuery, type Glance } from './life-queries';
import { PromiseRow } from './promise-row';
import { StandardCounter } from './standard-counter';
import classes from './today-standards.module.css';

// What somebody's own pact asks for this week.
export default function TodayStandards() {
  const glances = useQuery(glancesQuery).data ?? [];
  const mine = glances.filter((one) => one.mine === 'rep');
  return (
    <>
      {mine.map((glance) => (
        <MyStandards key={glance.id} glance={glance} />
      ))}
    </>
  );
}

function MyStandards({ glance }: { readonly glance: Glance }) {
  const { t } = useTexts('pact-life');
  const running = glance.standards.filter(({ current }) => current !== null);
  if (running.length === 0 && glance.promises.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="my-standards">
      <h2 id="my-standards" className={classes.heading}>
        <Link to="/sales-pacts/$id/life" params={{ id: glance.id }} className={classes.link ?? ''}>
          {t('today.mine')}
          <IconChevronRight size={17} aria-hidden />
        </Link>
      </h2>
      {running.length > 0 && (
        <div className={classes.counters}>
          {running.map((standard) => (
            <StandardCounter key={`${standard.text} ${standard.metric} ${standard.cadence}`} standard={standard} />
          ))}
        </div>
      )}
      {glance.promises.length > 0 && (
        <ul className={classes.promises} aria-label={t('today.promises')}>
          {glance.promises.map((promise) => (
            <PromiseRow key={`${promise.key} ${promise.due}`} pact={glance.id} promise={promise} mine="rep" />
          ))}
        </ul>
      )}
    </section>
  );
}
