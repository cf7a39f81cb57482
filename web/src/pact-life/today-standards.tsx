import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
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
  const told = glance.step !== 'none' || glance.proposal !== null;
  if (running.length === 0 && glance.promises.length === 0 && !told) return null;
  return (
    <section className={classes.section} aria-labelledby="my-standards">
      <h2 id="my-standards" className={classes.heading}>
        <Link to="/sales-pacts/$id/life" params={{ id: glance.id }} className={classes.link ?? ''}>
          {t('today.mine')}
          <IconChevronRight size={17} aria-hidden />
        </Link>
      </h2>
      {told && <WhereItStands glance={glance} />}
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

// What a missed window led to: the note of the first step in words, a step that is proposed, and until when one that the
// manager has confirmed can be contested.
function WhereItStands({ glance: { step, proposal } }: { readonly glance: Glance }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  if (proposal === null) return <p className={classes.told}>{t(`ladder.step.${step}`)}</p>;
  const name = t(`ladder.name.${proposal.step}`);
  return (
    <p className={classes.told} data-tone="warn">
      {proposal.manager_confirmed ? t('ladder.confirmed', { step: name }) : t('ladder.proposed', { step: name })}{' '}
      {proposal.contested_on !== null
        ? t('ladder.contested', { day: format.date(proposal.contested_on, 'weekday') })
        : proposal.contest_until !== null &&
          t('ladder.contestUntil', { day: format.date(proposal.contest_until, 'weekday') })}
    </p>
  );
}
