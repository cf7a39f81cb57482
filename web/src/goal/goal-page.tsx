import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { SightLine } from '../alignment/sight-line';
import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { useDocumentTitle } from '../app/use-page-turn';
import { PaceChart } from '../charts/pace-chart';
import { CheckInsWaiting } from '../check-in/check-ins-waiting';
import { useFormat } from '../format';
import { ChartSkeleton, FiguresSkeleton, GoalMarks, PageHeader, ProblemNotice, StatusBadge } from '../parts';
import { goalTitle, metricName } from '../metric/metric-name';
import { useRuleWords } from '../metric/use-rule-words';
import { pathWords } from '../team/team-rows';
import { useAfterPaint } from '../parts/use-after-paint';
import { useTexts, type Texts } from '../texts';
import { agreementQuery, type Agreement } from './agreement/agreement-query';
import { isNegotiated } from './agreement/steps';
import { useTargetChanges } from './agreement/target-changes';
import { BackLink } from './back-link';
import { Explained } from './explained';
import { GoalDays } from './goal-days';
import { GoalFigures } from './goal-figures';
import classes from './goal-page.module.css';
import {
  explanationQuery,
  goalQuery,
  paceQuery,
  type GoalExplanation,
  type GoalPace,
  type GoalRow,
} from './goal-queries';
import { GoalRecords } from './goal-records';

const route = getRouteApi('/signed-in/goals/$id');

// Quotas that were given have neither.
const Reviews = lazy(() => import('../review/reviews'));
const AgreementSection = lazy(() =>
  import('./agreement/agreement-section').then((module) => ({ default: module.AgreementSection })),
);
const Negotiation = lazy(() =>
  import('./agreement/negotiation-page').then((module) => ({ default: module.Negotiation })),
);

const Feedback = lazy(() => import('../feedback/feedback-section'));
const CheckIns = lazy(() => import('../check-in/check-ins'));
const Setbacks = lazy(() => import('../check-in/setbacks'));

export function GoalPage() {
  const { id } = route.useParams();
  const agreement = useQuery(agreementQuery(id));
  return (
    <div className={classes.page}>
      <BackLink />
      {agreement.isError ? (
        <ProblemNotice problem={problemOf(agreement.error)} onRetry={() => void agreement.refetch()} />
      ) : agreement.isPending ? (
        <GoalSkeleton />
      ) : agreement.data && isNegotiated(agreement.data) ? (
        <Suspense fallback={<GoalSkeleton />}>
          <Negotiation goal={agreement.data} />
        </Suspense>
      ) : (
        <Counted id={id} agreement={agreement.data} />
      )}
    </div>
  );
}

interface CountedProps {
  readonly id: string;
  readonly agreement: Agreement | null; // null: a quota that was given
}

function Counted({ id, agreement }: CountedProps) {
  const asOf = useAsOf();
  const goal = useQuery(goalQuery(id, asOf.parameter));
  const pace = useQuery(paceQuery(id, asOf.parameter));
  const failed = [goal, pace].find((each) => each.isError);
  if (failed) return <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!goal.isSuccess || !pace.isSuccess) return <GoalSkeleton />;
  return <Told goal={goal.data} pace={pace.data} agreement={agreement} />;
}

interface ToldProps {
  readonly goal: GoalRow;
  readonly pace: GoalPace;
  readonly agreement: Agreement | null;
}

function Told({ goal, pace, agreement }: ToldProps) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const asOf = useAsOf();
  const explanation = useQuery(explanationQuery(goal.id, asOf.parameter)).data;
  const title = goalTitle({ title: goal.title, metric: pace.metric, period: goal.period.label }, format);
  const named = title.includes(goal.owner.name) ? title : t('named', { title, owner: goal.owner.name });
  useDocumentTitle(named);
  return (
    <>
      <PageHeader
        title={title}
        text={ownerText(goal.owner, t)}
        period={format.dateRange(goal.period.start, goal.period.end)}
        asOf={asOf.isToday ? undefined : t('asOf', { day: format.date(asOf.date) })}
      >
        <Explained name="status" label={t('figure.status')} explanation={explanation}>
          <StatusBadge status={goal.status} size="lg" />
        </Explained>
        <GoalMarks goal={goal} size="md" />
      </PageHeader>
      <SightLine goal={goal.id} />
      <GoalFigures goal={goal} metric={pace.metric} explanation={explanation} />
      <section className={classes.section}>
        {agreement ? (
          <AgreedPace goal={agreement} pace={pace} title={named} />
        ) : (
          <PaceChart pace={pace} title={named} live={asOf.isToday} />
        )}
      </section>
      <GoalDays goal={goal} />
      {agreement && (
        <Suspense fallback={null}>
          <AgreementSection goal={agreement} />
          <Reviews subject={{ kind: 'goal', id: goal.id }} />
        </Suspense>
      )}
      {agreement && asOf.isToday && <Journal goal={agreement} />}
      <GoalRecords goal={goal} metric={pace.metric} explanation={explanation} />
      {asOf.isToday && (
        <Suspense fallback={null}>
          <Feedback subject={{ kind: 'goal', id: goal.id }} />
        </Suspense>
      )}
      <About goal={goal} rule={explanation?.counted ?? null} metricName={metricName(pace.metric)} />
    </>
  );
}

// Its check-ins and setbacks, where it has a rhythm and the reader may know of them.
function Journal({ goal: { id, may, rhythm } }: { readonly goal: Agreement }) {
  const painted = useAfterPaint();
  if (!painted || rhythm === null || !may.read_check_ins) return null;
  return (
    <Suspense fallback={<CheckInsWaiting />}>
      <CheckIns subject={{ kind: 'goal', id }} />
      <Setbacks subject={{ kind: 'goal', id }} />
    </Suspense>
  );
}

function AgreedPace({
  goal,
  pace,
  title,
}: {
  readonly goal: Agreement;
  readonly pace: GoalPace;
  readonly title: string;
}) {
  const asOf = useAsOf();
  const changes = useTargetChanges(goal, asOf.date);
  return <PaceChart pace={pace} title={title} changes={changes} live={asOf.isToday} />;
}

// The path of a unit ends with its own name.
function ownerText({ kind, name, path }: GoalRow['owner'], t: Texts<'goal'>['t']): string {
  const way = pathWords(path);
  if (kind === 'unit' && way !== '') return way;
  return t('owner', { name, path: way, context: way === '' ? 'top' : undefined });
}

// What is counted, for whom, and by which terms.
function About({
  goal,
  rule,
  metricName,
}: {
  readonly goal: GoalRow;
  readonly rule: GoalExplanation['counted'];
  readonly metricName: string;
}) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const words = useRuleWords();
  const scope = goal.owner.kind === 'unit' ? 'scope.unit' : 'scope.person';
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('about')}</h2>
      <dl className={classes.about}>
        <Term label={t('aboutMetric')}>{metricName}</Term>
        {rule && <Term label={t('aboutRule')}>{words(rule)}</Term>}
        <Term label={t('aboutScope')}>
          {t(scope, { name: goal.owner.name })}
          {goal.scope !== '' && `, ${t('scope.only', { scope: goal.scope })}`}
        </Term>
        <Term label={t('aboutScoring')}>{scoringText(t, goal.scoring)}</Term>
        {goal.effective_target !== null && goal.effective_target !== goal.target && (
          <Term label={t('aboutFair')}>
            {t('fair', {
              target: format.amount(goal.effective_target, goal.currency),
              attainment: format.attainment(goal.fair_attainment),
            })}
          </Term>
        )}
        <Term label={t('aboutVersion')}>{t('version', { count: goal.revision })}</Term>
      </dl>
    </section>
  );
}

function Term({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function scoringText(t: Texts<'goal'>['t'], scoring: string): string {
  const known = (['quota', 'gap', 'cap', 'maintain', 'rate_window', 'boolean'] as const).find(
    (each) => each === scoring,
  );
  return known ? t(`scoring.${known}`) : scoring;
}

function GoalSkeleton() {
  return (
    <div className={classes.skeleton}>
      <FiguresSkeleton figures={4} />
      <ChartSkeleton height={360} />
    </div>
  );
}
