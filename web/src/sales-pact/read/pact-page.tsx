import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { problemOf } from '../../api';
import { useDocumentTitle } from '../../app/use-page-turn';
import { useFormat } from '../../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { PdfButton } from '../../proof/pdf-button';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage as Page, type PactWhole } from '../pact-queries';
import { PactState } from '../pact-state';
import { useEndsSoon } from '../use-ends-soon';
import { PactDocument } from '../words/document';
import { unmarked } from '../../pact/redline';
import { useClauseWords } from '../words/use-clause-words';
import { History } from './history';
import { Motives } from './motives';
import { NextStep } from './next-step';
import classes from './pact-page.module.css';
import { Readers } from './readers';
import { Signatures } from './signatures';
import { Way } from './way';

const Notices = lazy(() => import('../../notices/notices'));
const Above = lazy(() => import('../../break-glass/above').then((file) => ({ default: file.Above })));
const FormulaNow = lazy(() => import('./formula-now').then((file) => ({ default: file.FormulaNow })));
const Openings = lazy(() => import('../../break-glass/openings').then((file) => ({ default: file.Openings })));

const route = getRouteApi('/signed-in/sales-pacts/$id');

// A pact: what comes next, what binds, who signed it, what happened and who read it.
export function PactPage() {
  const { id } = route.useParams();
  const { t } = useTexts('sales-pact/read');
  const pact = useQuery(pactQuery(id));
  useDocumentTitle(pact.data && t('titleOf', { rep: pact.data.pact.rep.name, manager: pact.data.pact.manager.name }));
  if (pact.isPending) return <RowsSkeleton rows={8} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  return (
    <div className={classes.page}>
      <Heading page={pact.data} />
      {pact.data.pact.mine !== null && (
        <Suspense fallback={null}>
          <Notices about={id} />
        </Suspense>
      )}
      {pact.data.pact.acts_in.length > 0 && <ActsFor page={pact.data} />}
      <NextStep page={pact.data} />
      {pact.data.whole === null ? (
        <>
          <p className={classes.outline}>{t('outline')}</p>
          <Suspense fallback={null}>
            <Above page={pact.data} />
          </Suspense>
        </>
      ) : (
        <Whole page={pact.data} whole={pact.data.whole} />
      )}
    </div>
  );
}

function Heading({ page: { pact } }: { readonly page: Page }) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  const endsSoon = useEndsSoon(pact);
  return (
    <PageHeader
      title={t('titleOf', { rep: pact.rep.name, manager: pact.manager.name })}
      period={format.dateRange(pact.effective.start, pact.effective.end)}
      asOf={pact.binds_from === null ? (endsSoon ?? undefined) : t('from', { date: format.date(pact.binds_from) })}
      source={<PactState state={pact.state} />}
    />
  );
}

// A deputy reads here in what they act, and for whom.
function ActsFor({ page: { pact } }: { readonly page: Page }) {
  const { t } = useTexts(['sales-pact/read', 'delegation']);
  return (
    <section className={classes.acting} aria-label={t('acting.title')}>
      <p>{t('acting.text', { manager: pact.manager.name })}</p>
      <ul>
        {pact.acts_in.map((right) => (
          <li key={right}>{t(`delegation:right.${right}.can`)}</li>
        ))}
      </ul>
      <Link className={classes.link ?? ''} to="/deputies">
        {t('delegation:title')}
      </Link>
    </section>
  );
}

function Whole({ page, whole }: { readonly page: Page; readonly whole: PactWhole }) {
  const { t } = useTexts('sales-pact/read');
  const clauses = useClauseWords();
  const text = whole.in_force;
  const words = text?.words ?? whole.draft;
  const begun = clauses(whole.draft).length > 0;
  return (
    <>
      {page.pact.state !== 'active' && <Way page={page} whole={whole} />}
      {(text !== null || begun) && (
        <section className={classes.section} aria-labelledby="pact-text">
          <div className={classes.head}>
            <h2 id="pact-text" className={classes.heading}>
              {text === null ? t('draft') : t(`text.${bindingOf(page)}`, { number: text.number })}
            </h2>
            {text !== null && <TextLinks page={page} number={text.number} />}
          </div>
          <PactDocument clauses={clauses(words).map(unmarked)} level={3} />
          {text !== null && <Signatures text={text} />}
        </section>
      )}
      {(words.role.formula !== '' || words.role.activities.length > 0) && (
        <Suspense fallback={null}>
          <FormulaNow pact={page.pact} words={words} />
        </Suspense>
      )}
      {whole.motives && <Motives motives={whole.motives} pact={page.pact} />}
      <div className={classes.columns}>
        <History events={whole.events} />
        <div>
          {page.pact.mine !== null && <Readers readings={whole.readings} />}
          {whole.opened.length > 0 && (
            <Suspense fallback={null}>
              <Openings openings={whole.opened} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}

function bindingOf({ pact: { state } }: Page): 'binds' | 'later' | 'rests' | 'over' {
  if (state === 'active') return 'binds';
  if (state === 'suspended') return 'rests';
  return state === 'agreed' ? 'later' : 'over';
}

// What there is beside the words: what comes of them, and their copies and proof.
function TextLinks({ page, number }: { readonly page: Page; readonly number: number }) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  const { id, mine } = page.pact;
  const lived = mine !== null || page.steps.includes('read_life');
  return (
    <div className={classes.more}>
      {lived && ['binds', 'rests', 'over'].includes(bindingOf(page)) && (
        <Link className={classes.link ?? ''} to="/sales-pacts/$id/life" params={{ id }}>
          {t('lived')}
        </Link>
      )}
      <Link className={classes.link ?? ''} to="/sales-pacts/$id/texts" params={{ id }} search={{ text: number }}>
        {t('sealed')}
      </Link>
      {mine !== null && (
        <>
          <Link className={classes.link ?? ''} to="/sales-pacts/$id/proof" params={{ id }}>
            {t('proof')}
          </Link>
          <PdfButton kind="sales-pacts" pact={id} number={number} />
        </>
      )}
      {page.pact.binds_from !== null && bindingOf(page) !== 'later' && (
        <Link className={classes.link ?? ''} to="/sales-pacts/$id/texts" params={{ id }} search={{ since: number }}>
          {t('waiting', { date: format.date(page.pact.binds_from) })}
        </Link>
      )}
    </div>
  );
}
