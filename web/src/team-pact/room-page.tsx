import { IconConfetti } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { problemOf } from '../api';
import { useDocumentTitle } from '../app/use-page-turn';
import { CheckInsWaiting } from '../check-in/check-ins-waiting';
import { useFormat } from '../format';
import { PageHeader, ProblemNotice, RowsSkeleton, useAfterPaint } from '../parts';
import { useTexts } from '../texts';
import { Actions } from './actions';
import { ClaimedTwice } from './claimed-twice';
import { HelpWanted } from './help-wanted';
import { History } from './history';
import { KeptRates } from './kept-rates';
import { Learnings } from './learnings';
import { Milestones } from './milestones';
import { NextSteps } from './next-steps';
import { Pace } from './pace';
import { pactQuery, type PactPage, type PactTerms, type PactWhole } from './pact-queries';
import { PactState } from './pact-state';
import { Readiness } from './readiness';
import classes from './room-page.module.css';
import { SupportGrid } from './support-grid';
import { ToSay } from './to-say';
import { Weeks } from './weeks';

const CheckIns = lazy(() => import('../check-in/check-ins'));
const Feedback = lazy(() => import('../feedback/feedback-section'));
const Reviews = lazy(() => import('../review/reviews'));
const Setbacks = lazy(() => import('../check-in/setbacks'));

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
  const terms = whole.in_force?.words ?? whole.proposed?.words ?? whole.draft;
  const lives = whole.in_force !== null;
  const painted = useAfterPaint();
  return (
    <>
      <p className={classes.statement}>{terms.statement}</p>
      {whole.celebrate && (
        <p className={classes.celebrate}>
          <IconConfetti size={22} stroke={1.7} aria-hidden />
          {t('room.celebrate', { how: terms.celebration })}
        </p>
      )}
      <Notes whole={whole} />
      <NextSteps page={page} whole={whole} />
      {whole.pace && <Pace pace={whole.pace} />}
      {page.steps.includes('mark') && <ToSay pact={page.pact} terms={terms} occurrences={whole.occurrences} />}
      {lives && <HelpWanted terms={terms} occurrences={whole.occurrences} />}
      {whole.readiness.length > 0 && <Readiness items={whole.readiness} terms={whole.draft} />}
      {whole.claimed_twice.length > 0 && <ClaimedTwice claims={whole.claimed_twice} />}
      {lives && !painted && <CheckInsWaiting />}
      {lives && painted && (
        <Suspense fallback={<CheckInsWaiting />}>
          <CheckIns subject={{ kind: 'team_pact', id: page.pact.id }} />
          <Reviews subject={{ kind: 'team_pact', id: page.pact.id }} />
        </Suspense>
      )}
      {lives && <KeptRates whole={whole} />}
      {lives && <Weeks page={page} terms={terms} occurrences={whole.occurrences} />}
      {painted && <Below page={page} whole={whole} terms={terms} />}
    </>
  );
}

interface BelowProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly terms: PactTerms;
}

// What lies below the first screen: what was promised, what was learned and what is said of it.
function Below({ page, whole, terms }: BelowProps) {
  const { t } = useTexts('team-pact');
  const lives = whole.in_force !== null;
  return (
    <>
      <Milestones page={page} whole={whole} terms={terms} />
      <Actions terms={terms} agreed={lives ? null : whole.agreed} />
      <SupportGrid terms={terms} />
      {lives && (
        <Suspense fallback={null}>
          <Setbacks subject={{ kind: 'team_pact', id: page.pact.id }} />
        </Suspense>
      )}
      {lives && <Learnings page={page} whole={whole} />}
      <Suspense fallback={null}>
        <Feedback subject={{ kind: 'team_pact', id: page.pact.id }} />
      </Suspense>
      <History whole={whole} />
      {lives && (
        <p className={classes.note}>
          <Link to="/pacts/$id/proof" params={{ id: page.pact.id }}>
            {t('room.proof')}
          </Link>
        </p>
      )}
    </>
  );
}

// Who has left or leaves, and how far the signing is.
function Notes({ whole }: { readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const { signing } = whole;
  return (
    <>
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
      {whole.choice && <p className={classes.note}>{t('room.choice', { choice: t(`choice.${whole.choice}`) })}</p>}
      {signing && (
        <p className={classes.note}>
          {t('room.signing', {
            given: format.number(signing.given),
            asked: format.number(signing.asked),
            until: format.instant(signing.until),
          })}
          {signing.missing.length > 0 &&
            ` ${t('room.missing', { names: signing.missing.map((each) => each.name).join(', ') })}`}
        </p>
      )}
    </>
  );
}
