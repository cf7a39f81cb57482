import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { supportQuery } from '../check-in/check-in-queries';
import { SubjectLink } from '../check-in/subject-link';
import { useFormat } from '../format';
import { glancesQuery } from '../pact-life/life-queries';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { owedBy, peopleInNeed, type Owed, type PersonInNeed } from './who-needs';
import classes from './who-needs-you.module.css';

// Expectations bind both: what one promised to one's people and has not kept comes first, then who of them needs something.
export default function WhoNeedsYou() {
  const { t } = useTexts('today');
  const me = useSession().person.id;
  const glances = useQuery(glancesQuery);
  const support = useQuery(supportQuery);
  if (glances.isPending || support.isPending) return null; // in one piece, so that nothing moves twice
  const owed = owedBy(me, glances.data ?? []);
  const people = peopleInNeed(glances.data ?? [], support.data?.led ?? [], support.data?.for_me ?? []);
  if (owed.length === 0 && people.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="who-needs-you-first">
      <h2 id="who-needs-you-first" className={classes.heading}>
        {t('needs.title')}
      </h2>
      {owed.length > 0 && (
        <>
          <h3 className={classes.small}>{t('needs.owed')}</h3>
          <ul className={classes.people}>
            {owed.map((one) => (
              <OwedRow key={`${one.pact} ${one.promise.key} ${one.promise.due}`} owed={one} />
            ))}
          </ul>
        </>
      )}
      {owed.length > 0 && people.length > 0 && <h3 className={classes.small}>{t('needs.people')}</h3>}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <SubjectLink subject={person.subject} title={person.name} />
            <Needs person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwedRow({ owed: { pact, rep, promise } }: { readonly owed: Owed }) {
  const { t } = useTexts('today');
  const format = useFormat();
  return (
    <li>
      <Link to="/sales-pacts/$id/life" params={{ id: pact }} className={classes.promise ?? ''}>
        {promise.text}
      </Link>
      <span className={classes.needs}>
        <span>{t('needs.to', { name: rep })}</span>
        <span data-tone="bad">{t('needs.overdue', { day: format.date(promise.due, 'weekday') })}</span>
      </span>
    </li>
  );
}

function Needs({ person }: { readonly person: PersonInNeed }) {
  const { t } = useTexts('today');
  const { t: said } = useTexts('pact-life');
  const blocked = person.needs.flatMap((need) => need.blocked);
  const doubts = person.needs.flatMap((need) => need.doubts ?? []);
  return (
    <span className={classes.needs}>
      {person.asks.map((what) => (
        <span key={what} data-tone="warn">
          {t('needs.asks', { what })}
        </span>
      ))}
      {blocked.map((one) => (
        <span key={one.text} data-tone="warn">
          {t('needs.blocked', { text: one.text })}
          {one.help_from && ` (${t('needs.helper', { name: one.help_from.name })})`}
        </span>
      ))}
      {doubts.length > 0 && <span data-tone="warn">{t('needs.doubts', { number: String(Math.min(...doubts)) })}</span>}
      {person.missed > 0 && <span>{said('need.missed', { count: person.missed })}</span>}
      {person.step !== null && <span data-tone="warn">{said(`need.${person.step as 'conversation'}`)}</span>}
      {person.answers > 0 && <span>{said('need.answers', { count: person.answers })}</span>}
    </span>
  );
}
