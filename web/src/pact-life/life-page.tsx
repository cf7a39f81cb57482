import { IconChevronLeft, IconCircleCheck, IconClipboardOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { problemOf } from '../api';
import { CheckInsWaiting } from '../check-in/check-ins-waiting';
import { useFormat } from '../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { LadderCard } from './ladder-card';
import classes from './life-page.module.css';
import { lifeQuery, type Life, type Standard, type StandardWindow } from './life-queries';
import { PromiseRow } from './promise-row';
import { ReportForm } from './report-form';
import { StandardCounter } from './standard-counter';
import { useLifeWords } from './use-life-words';
import { WaiveDialog } from './waive-dialog';
import { WindowStrip } from './window-strip';

const CheckIns = lazy(() => import('../check-in/check-ins'));
const Reviews = lazy(() => import('../review/reviews'));
const Setbacks = lazy(() => import('../check-in/setbacks'));
const Feedback = lazy(() => import('../feedback/feedback-section'));

const route = getRouteApi('/signed-in/sales-pacts/$id/life');

// How a pact is lived: what it asks for and what came of it, on both sides.
export function LifePage() {
  const { t } = useTexts('pact-life');
  const { id } = route.useParams();
  const [gone, setGone] = useState(false);
  const life = useQuery({ ...lifeQuery(id), enabled: !gone });
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to="/sales-pacts/$id" params={{ id }}>
          <IconChevronLeft size={17} stroke={1.7} aria-hidden />
          {t('toPact')}
        </Link>
      </p>
      {gone && <EmptyState icon={IconCircleCheck} title={t('gone.title')} text={t('gone.text')} />}
      {!gone && life.isPending && (
        <>
          <PageHeader title={t('title')} />
          <RowsSkeleton rows={6} />
        </>
      )}
      {!gone && life.isError && (
        <>
          <PageHeader title={t('title')} />
          <ProblemNotice problem={problemOf(life.error)} onRetry={() => void life.refetch()} />
        </>
      )}
      {!gone && life.isSuccess && <Lived life={life.data} onGone={() => setGone(true)} />}
    </div>
  );
}

function Lived({ life, onGone }: { readonly life: Life; readonly onGone: () => void }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const other = life.reader === 'rep' ? life.manager.name : life.rep.name;
  const me = useSession().person.id;
  const acts = life.reader === 'manager' && life.manager.id !== me;
  return (
    <>
      <PageHeader
        title={t('titleWith', { name: other })}
        period={format.dateRange(life.effective.start, life.effective.end)}
      />
      {acts && <p className={classes.quiet}>{t('actsFor', { name: life.manager.name })}</p>}
      <Sides life={life} />
      {(life.standards.length > 0 || life.windows.length > 0) && <LadderCard life={life} onGone={onGone} />}
      <Suspense fallback={<CheckInsWaiting />}>
        <CheckIns subject={{ kind: 'sales_pact', id: life.id }} />
      </Suspense>
      <Standards life={life} />
      <Promises life={life} />
      <Suspense fallback={null}>
        <Reviews subject={{ kind: 'sales_pact', id: life.id }} />
        <Setbacks subject={{ kind: 'sales_pact', id: life.id }} />
        {life.reader !== 'upline' && !acts && <Feedback subject={{ kind: 'sales_pact', id: life.id }} />}
      </Suspense>
    </>
  );
}

// The two numbers stand side by side and are never one.
function Sides({ life }: { readonly life: Life }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const { rep_side: rep, manager_side: manager } = life;
  if (life.reader === 'upline' || (rep === null && manager === null)) return null;
  return (
    <div className={classes.both}>
      <dl className={classes.sides}>
        <div>
          <dt>{t('side.rep', { name: life.rep.name })}</dt>
          <dd>{rep === null ? '–' : format.number(rep, { places: 0 })}</dd>
        </div>
        <div>
          <dt>{t('side.manager', { name: life.manager.name })}</dt>
          <dd>{manager === null ? '–' : format.number(manager, { places: 0 })}</dd>
        </div>
      </dl>
      <p className={classes.quiet}>{t('side.text')}</p>
    </div>
  );
}

function Standards({ life }: { readonly life: Life }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="standards">
      <h2 id="standards" className={classes.heading}>
        {t('standards.title')}
      </h2>
      {life.standards.length === 0 ? (
        <EmptyState icon={IconClipboardOff} title={t('standards.none')} text={t('standards.noneText')} />
      ) : (
        <>
          {life.compliance !== null && (
            <p className={classes.quiet}>
              {t('standards.kept', {
                count: life.tally.met + life.tally.missed,
                met: format.number(life.tally.met),
                all: format.number(life.tally.met + life.tally.missed),
                share: format.percent(life.compliance, { places: 0 }),
              })}
            </p>
          )}
          {life.standards.map((standard, at) => (
            <StandardItem
              key={`${standard.text} ${standard.metric} ${standard.cadence} ${at}`}
              life={life}
              standard={standard}
            />
          ))}
        </>
      )}
    </section>
  );
}

function StandardItem({ life, standard }: { readonly life: Life; readonly standard: Standard }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const words = useLifeWords();
  const [waiving, setWaiving] = useState<StandardWindow | null>(null);
  const last = standard.windows[0];
  const open = [standard.current, last].filter((window): window is StandardWindow => window?.verdict === 'pending');
  return (
    <article className={classes.standard}>
      <div className={classes.asked}>
        <h3 className={classes.name}>{words.name(standard)}</h3>
        <p className={classes.quiet}>
          {words.rule(standard)}
          {!standard.critical && ` · ${t('standards.notCritical')}`}
          {!standard.in_force && ` · ${t('standards.before', { text: format.number(standard.text) })}`}
        </p>
      </div>
      <div className={classes.now}>
        {standard.current && standard.in_force && <StandardCounter standard={standard} named={false} />}
        {life.reader === 'rep' &&
          standard.source === 'self_reported' &&
          open.map((window) => (
            <ReportForm key={window.days.start} pact={life.id} standard={standard} window={window} />
          ))}
      </div>
      <div className={classes.past}>
        <WindowStrip standard={standard} onWaive={setWaiving} />
      </div>
      {waiving && <WaiveDialog pact={life.id} days={waiving.days} onClose={() => setWaiving(null)} />}
    </article>
  );
}

function Promises({ life }: { readonly life: Life }) {
  const { t } = useTexts('pact-life');
  if (life.reader === 'upline') return null;
  const settled = life.promises.filter(
    ({ state }) => state === 'kept' || state === 'unconfirmed' || state === 'missed',
  );
  const open = life.promises.filter((promise) => !settled.includes(promise));
  return (
    <section className={classes.section} aria-labelledby="promises">
      <h2 id="promises" className={classes.heading}>
        {t('promises.title')}
      </h2>
      {life.promises.length === 0 && <p className={classes.quiet}>{t('promises.none')}</p>}
      {open.length > 0 && (
        <ul className={classes.list}>
          {open.map((promise) => (
            <PromiseRow key={`${promise.key} ${promise.due}`} pact={life.id} promise={promise} mine={life.reader} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('promises.settled', { count: settled.length })}</summary>
          <ul className={classes.list}>
            {settled.toReversed().map((promise) => (
              <PromiseRow key={`${promise.key} ${promise.due}`} pact={life.id} promise={promise} mine={life.reader} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
