import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import { glancesQuery, type Glance } from './life-queries';
import { PromiseRow } from './promise-row';
import { StandardCounter } from './standard-counter';
import classes from './today-standards.module.css';

// What somebody's own pact asks for this week, and whom of their people a manager owes something.
export default function TodayStandards() {
  const glances = useQuery(glancesQuery).data ?? [];
  const mine = glances.filter((one) => one.mine === 'rep');
  const led = glances.filter((one) => one.mine === 'manager' && asksForSomething(one));
  return (
    <>
      {mine.map((glance) => (
        <MyStandards key={glance.id} glance={glance} />
      ))}
      {led.length > 0 && <WhoNeedsHelp glances={led} />}
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

function asksForSomething({ manager_overdue, proposal, promises, standards }: Glance): boolean {
  return (
    manager_overdue > 0 ||
    proposal !== null ||
    promises.some(({ may }) => may.length > 0) ||
    standards.some(({ windows }) => windows[0]?.verdict === 'missed')
  );
}

// Own overdue promises come first, since expectations bind both.
function WhoNeedsHelp({ glances }: { readonly glances: readonly Glance[] }) {
  const { t } = useTexts('pact-life');
  return (
    <section className={classes.section} aria-labelledby="who-needs-help">
      <h2 id="who-needs-help" className={classes.heading}>
        {t('today.help')}
      </h2>
      <ul className={classes.people}>
        {glances.map((glance) => (
          <li key={glance.id}>
            <Link to="/sales-pacts/$id/life" params={{ id: glance.id }} className={classes.person ?? ''}>
              <span className={classes.name}>{glance.rep.name}</span>
              <span className={classes.needs}>
                <Needs glance={glance} />
              </span>
              <IconChevronRight size={17} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Needs({ glance }: { readonly glance: Glance }) {
  const { t } = useTexts('pact-life');
  const missed = glance.standards.filter(({ windows }) => windows[0]?.verdict === 'missed').length;
  const answers = glance.promises.filter(({ by, may }) => by === 'rep' && may.length > 0).length;
  return (
    <>
      {glance.manager_overdue > 0 && (
        <span data-tone="bad">{t('need.overdue', { count: glance.manager_overdue })}</span>
      )}
      {glance.proposal && <span data-tone="warn">{t(`need.${glance.proposal.step as 'conversation'}`)}</span>}
      {missed > 0 && <span>{t('need.missed', { count: missed })}</span>}
      {answers > 0 && <span>{t('need.answers', { count: answers })}</span>}
    </>
  );
}
