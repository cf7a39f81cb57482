import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { navEntries } from '../app/nav';
import { useTitle } from '../app/nav-link';
import { useFormat } from '../format';
import { FormulaLink } from '../formula/formula-link';
import { PageHeader } from '../parts/page-header';
import { ProblemNotice } from '../parts/problem-notice';
import { useAfterPaint } from '../parts/use-after-paint';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { GoalLine } from './goal-line';
import { LeadSentence } from './lead-sentence';
import classes from './today-page.module.css';
import { todayQuery, type TodayPage as Page } from './today-query';

const TodayCheckIns = lazy(() => import('../check-in/today-check-ins'));
const TodayFeedback = lazy(() => import('../feedback/today-feedback'));
const TodayReviews = lazy(() => import('../review/today-reviews'));
const TodayStandards = lazy(() => import('../pact-life/today-standards'));
const WaitingForYou = lazy(() => import('./waiting-for-you'));
const WhoNeedsYou = lazy(() => import('./who-needs-you'));
const Notices = lazy(() => import('../notices/notices'));

const route = getRouteApi('/signed-in/today');

export function TodayPage() {
  const { person } = route.useSearch();
  const asOf = useAsOf();
  const today = useQuery(todayQuery({ person, as_of: asOf.parameter }));
  return (
    <div className={classes.page}>
      {today.isPending && <TodaySkeleton />}
      {today.isError && <ProblemNotice problem={problemOf(today.error)} onRetry={() => void today.refetch()} />}
      {today.isSuccess && <Day page={today.data} />}
    </div>
  );
}

function Day({ page }: { readonly page: Page }) {
  const { t } = useTexts('today');
  const format = useFormat();
  const session = useSession();
  const mine = page.person.id === session.person.id;
  const source = useSource(page);
  const painted = useAfterPaint();
  const live = useAsOf().parameter === undefined; // standards and promises are those of today
  return (
    <>
      <PageHeader
        title={mine ? t('heading', { name: firstName(page.person.name) }) : page.person.name}
        period={format.date(page.facts_until, 'long')}
        source={source}
      />
      {mine && painted && (
        <Suspense fallback={null}>
          <Notices />
          {live && <WhoNeedsYou />}
          {live && <WaitingForYou />}
        </Suspense>
      )}
      <LeadSentence goals={page.goals} workingDay={page.working_day} />
      {page.goals.length === 0 ? (
        <NoGoals page={page} mine={mine} />
      ) : (
        <div>
          {page.goals.map((told) => (
            <GoalLine key={told.goal.id} told={told} today={page.facts_until} />
          ))}
        </div>
      )}
      {mine && live && painted && (
        <Suspense fallback={null}>
          <TodayCheckIns />
          <TodayFeedback />
          <TodayReviews />
          <TodayStandards />
        </Suspense>
      )}
      {mine && page.goals.some((told) => isOnRevenue(told)) && <FormulaLink person={page.person.id} />}
    </>
  );
}

// What a sales formula can be worked out for.
function isOnRevenue({ goal }: Page['goals'][number]): boolean {
  return goal.metric === 'revenue' && goal.scoring === 'quota';
}

// "Data until Fri, Nov 20 from crm": of the goals the oldest.
function useSource(page: Page): string | undefined {
  const { t } = useTexts('today');
  const format = useFormat();
  const known = page.goals.filter((told) => told.data.until !== null);
  const oldest = known.toSorted((a, b) => (a.data.until ?? '').localeCompare(b.data.until ?? ''))[0];
  if (!oldest) return undefined;
  const sources = [...new Set(page.goals.flatMap((told) => told.data.sources))];
  return t('data', { day: format.date(oldest.data.until, 'weekday'), sources: sources.join(', ') });
}

// Who leads and owns no goal is led to where the others are.
function NoGoals({ page, mine }: { readonly page: Page; readonly mine: boolean }) {
  const { t } = useTexts('today');
  const format = useFormat();
  const session = useSession();
  const { routesById } = useRouter();
  const elsewhere = navEntries(routesById, session, 'main').filter((entry) => entry.path !== '/today');
  return (
    <section className={classes.empty}>
      <p>{mine ? t('empty.mine') : t('empty.other', { name: page.person.name })}</p>
      {page.next_start !== null && <p>{t('empty.next', { day: format.date(page.next_start, 'long') })}</p>}
      {mine && (
        <ul className={classes.elsewhere}>
          {elsewhere.map((entry) => (
            <li key={entry.path}>
              <Elsewhere path={entry.path} title={entry.title} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Elsewhere({ path, title }: { readonly path: string; readonly title: string }) {
  const label = useTitle(title);
  return (
    <Link to={path} className={classes.go ?? ''}>
      {label}
    </Link>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function TodaySkeleton() {
  const { t } = useTexts('parts');
  return (
    <div role="status" aria-busy>
      <span className="visually-hidden">{t('loading')}</span>
      <Skeleton height={32} width="55%" mt={20} />
      <Skeleton height={14} width="40%" mt={14} />
      <Skeleton height={22} width="90%" mt={30} />
      {[0, 1].map((line) => (
        <div key={line} className={classes.skeleton}>
          <Skeleton height={16} width="30%" />
          <Skeleton height={36} width="45%" mt={12} />
          <Skeleton height={10} mt={16} radius="xl" />
          <Skeleton height={14} width="70%" mt={26} />
          <Skeleton height={60} width="80%" mt={18} />
        </div>
      ))}
    </div>
  );
}
