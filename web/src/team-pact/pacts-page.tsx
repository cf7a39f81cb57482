import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { hasRole, useSession } from '../session/session';
import { useTexts } from '../texts';
import { pactsQuery, type PactLine } from './pact-queries';
import { PactState } from './pact-state';
import classes from './pacts-page.module.css';

// One's own pacts first, then those of units that one may know of.
export function PactsPage() {
  const { t } = useTexts('team-pact');
  const session = useSession();
  const pacts = useQuery(pactsQuery);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')}>
        {(hasRole(session, 'rep') || hasRole(session, 'manager')) && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/pacts/new" />}
          >
            {t('open')}
          </Button>
        )}
      </PageHeader>
      {pacts.isPending && <RowsSkeleton rows={4} />}
      {pacts.isError && <ProblemNotice problem={problemOf(pacts.error)} onRetry={() => void pacts.refetch()} />}
      {pacts.isSuccess && pacts.data.length === 0 && (
        <EmptyState icon={IconUsersGroup} title={t('empty.title')} text={t('empty.text')} />
      )}
      {pacts.isSuccess && <Group name="mine" pacts={pacts.data.filter((each) => each.mine)} />}
      {pacts.isSuccess && <Group name="others" pacts={pacts.data.filter((each) => !each.mine)} />}
    </div>
  );
}

function Group({ name, pacts }: { readonly name: 'mine' | 'others'; readonly pacts: readonly PactLine[] }) {
  const { t } = useTexts('team-pact');
  if (pacts.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby={`team-pacts-${name}`}>
      <h2 id={`team-pacts-${name}`} className={classes.heading}>
        {t(`group.${name}`)}
      </h2>
      <ul className={classes.list}>
        {pacts.map((pact) => (
          <Row key={pact.id} pact={pact} />
        ))}
      </ul>
    </section>
  );
}

const words = { write: 'to.write', sign: 'to.sign', text: 'to.text' } as const;

// The page on which a member goes on; an amendment's next step is told in the room.
function nextOf({ state, waits_for_me }: PactLine): keyof typeof words | null {
  if (state === 'forming') return 'write';
  if (state === 'signing') return waits_for_me ? 'sign' : null;
  return state === 'dissolved' ? null : 'text';
}

function waitsFor({ state }: PactLine): 'agree' | 'sign' | 'amend' {
  if (state === 'forming') return 'agree';
  return state === 'signing' ? 'sign' : 'amend';
}

function Row({ pact }: { readonly pact: PactLine }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const next = nextOf(pact);
  return (
    <li className={classes.row}>
      <h3 className={classes.name}>
        <Link to="/pacts/$id" params={{ id: pact.id }}>
          {pact.title ?? t('untitled', { unit: pact.unit.name })}
        </Link>
      </h3>
      <p className={classes.facts}>
        <PactState state={pact.state} />
        <span>{pact.unit.name}</span>
        {pact.effective !== null && <span>{format.dateRange(pact.effective.start, pact.effective.end)}</span>}
        {pact.lead !== null && <span>{t('ledBy', { name: pact.lead.name })}</span>}
        {pact.members !== null && <span>{t('members', { count: pact.members })}</span>}
      </p>
      {pact.waits_for_me && <p className={classes.next}>{t(`waits.${waitsFor(pact)}`)}</p>}
      {pact.mine && next !== null && (
        <p className={classes.next}>
          <Link
            to={`/pacts/$id/${next}`}
            params={{ id: pact.id }}
            aria-label={t('toOf', { what: t(words[next]), title: pact.title ?? '' })}
          >
            {t(words[next])}
          </Link>
        </p>
      )}
    </li>
  );
}
