import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useDocumentTitle } from '../app/use-page-turn';
import { useFormat } from '../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { Actions } from './actions';
import { ClaimedTwice } from './claimed-twice';
import { KeptRates } from './kept-rates';
import { Learnings } from './learnings';
import { pactQuery, type PactPage, type PactWhole } from './pact-queries';
import { PactState } from './pact-state';
import { Readiness } from './readiness';
import classes from './room-page.module.css';
import { SignForm } from './sign-form';
import { SupportGrid } from './support-grid';
import { ToSay } from './to-say';

const route = getRouteApi('/signed-in/pacts/$id');

// The pact room: what is missing or to be signed, what binds, what is to be said, and how it goes.
export function RoomPage() {
  const { id } = route.useParams();
  const { t } = useTexts('team-pact');
  const pact = useQuery(pactQuery(id));
  useDocumentTitle(pact.data?.pact.title ?? undefined);
  if (pact.isPending) return <RowsSkeleton rows={8} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  return (
    <div className={classes.page}>
      <Heading page={pact.data} />
      {pact.data.whole === null ? (
        <p className={classes.note}>{t('room.outline')}</p>
      ) : (
        <Whole page={pact.data} whole={pact.data.whole} />
      )}
    </div>
  );
}

function Heading({ page: { pact } }: { readonly page: PactPage }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  return (
    <PageHeader
      title={pact.title ?? t('untitled', { unit: pact.unit.name })}
      text={pact.lead === null ? pact.unit.name : t('room.lead', { unit: pact.unit.name, name: pact.lead.name })}
      period={pact.effective === null ? undefined : format.dateRange(pact.effective.start, pact.effective.end)}
      source={<PactState state={pact.state} />}
    />
  );
}

function Whole({ page, whole }: { readonly page: PactPage; readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const terms = whole.proposed?.words ?? whole.in_force?.words ?? whole.draft;
  return (
    <>
      <p className={classes.statement}>{terms.statement}</p>
      {whole.short_handed && (
        <p className={classes.warning} role="status">
          {t('room.shortHanded')}
        </p>
      )}
      {whole.withdrawals.map((each) => (
        <p key={each.person.id} className={classes.note}>
          {t('room.leaves', { name: each.person.name, date: format.date(each.from) })}
        </p>
      ))}
      {whole.celebrate && <p className={classes.celebrate}>{t('room.celebrate', { how: terms.celebration })}</p>}
      {page.steps.includes('sign') && whole.proposed && <SignForm page={page} text={whole.proposed} />}
      {whole.signing && (
        <p className={classes.note}>
          {t('room.signing', {
            given: format.number(whole.signing.given),
            asked: format.number(whole.signing.asked),
            until: format.date(whole.signing.until),
          })}
          {whole.signing.missing.length > 0 &&
            ` ${t('room.missing', { names: whole.signing.missing.map((each) => each.name).join(', ') })}`}
        </p>
      )}
      {page.steps.includes('mark') && <ToSay pact={page.pact} terms={terms} occurrences={whole.occurrences} />}
      {whole.readiness.length > 0 && <Readiness items={whole.readiness} terms={whole.draft} />}
      {whole.claimed_twice.length > 0 && <ClaimedTwice claims={whole.claimed_twice} />}
      {whole.in_force && <KeptRates whole={whole} />}
      <Actions terms={terms} agreed={whole.in_force ? null : whole.agreed} />
      <SupportGrid terms={terms} />
      {whole.in_force && <Learnings page={page} whole={whole} />}
      {whole.in_force && (
        <p className={classes.note}>
          <Link to="/pacts/$id/proof" params={{ id: page.pact.id }}>
            {t('room.proof')}
          </Link>
        </p>
      )}
    </>
  );
}
