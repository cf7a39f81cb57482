import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage, type PactText, type PactWhole, type PactWords } from '../pact-queries';
import { Hash } from '../read/signatures';
import { PactDocument } from '../words/document';
import { countChanges, redline, unmarked } from '../../pact/redline';
import { useClauseWords } from '../words/use-clause-words';
import { CounterForm } from './counter-form';
import { useEarlierText } from './earlier-text';
import { SignForm } from './sign-form';
import classes from './sign-page.module.css';

const route = getRouteApi('/signed-in/sales-pacts/$id/sign');

export type Kind = 'propose' | 'countersign' | 'take_over';

// The full text, what changed in it, and beneath it the signature: nobody signs what they have not scrolled past.
export function SignPage() {
  const { id } = route.useParams();
  const pact = useQuery(pactQuery(id));
  if (pact.isPending) return <RowsSkeleton rows={10} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  return <Signing page={pact.data} />;
}

function kindOf({ steps }: PactPage): Kind | null {
  return (['countersign', 'take_over', 'propose'] as const).find((step) => steps.includes(step)) ?? null;
}

function Signing({ page }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact/sign');
  const format = useFormat();
  const { pact, whole } = page;
  const kind = kindOf(page);
  const text = whole === null ? null : kind === 'take_over' ? whole.in_force : whole.proposed;
  const words = kind === 'propose' ? whole?.draft : text?.words;
  const other = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  const state = kind ?? (whole?.proposed ? 'await' : 'none');
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        text={t(`lead.${state}`, { name: other })}
        period={words && format.dateRange(words.effective.start, words.effective.end)}
      >
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/sales-pacts/$id" params={{ id: pact.id }} />}
        >
          {t('back')}
        </Button>
      </PageHeader>
      {whole !== null && words && <Reading page={page} whole={whole} words={words} text={text} kind={kind} />}
    </div>
  );
}

interface ReadingProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly words: PactWords;
  readonly text: PactText | null;
  readonly kind: Kind | null;
}

function Reading({ page, whole, words, text, kind }: ReadingProps) {
  const { t } = useTexts('sales-pact/sign');
  const format = useFormat();
  const clauses = useClauseWords();
  const { pact } = page;
  const earlier = useEarlierText(page, kind === 'propose' ? null : text);
  const [plain, setPlain] = useState(false);
  const now = clauses(words);
  const identity = kind === 'propose' || text === null ? JSON.stringify(words) : text.hash;
  const [seen, setSeen] = useState(identity);
  const changed = kind !== null && seen !== identity;
  const marked = earlier ? redline(clauses(earlier.words), now) : now.map(unmarked);
  const differs = earlier !== null && countChanges(marked) > 0;
  const sameDays =
    earlier === null ||
    (earlier.words.effective.start === words.effective.start && earlier.words.effective.end === words.effective.end);
  return (
    <>
      {changed && (
        <div role="alert" className={classes.changed}>
          <strong>{t('changed.title')}</strong>
          <p>{t('changed.text')}</p>
          <Button variant="default" onClick={() => setSeen(identity)}>
            {t('changed.action')}
          </Button>
        </div>
      )}
      {whole.counter !== '' && (
        <blockquote className={classes.said}>
          <strong>{t('said')}</strong> {whole.counter}
        </blockquote>
      )}
      {earlier && (
        <div className={classes.compare}>
          <p>
            {t('changes', { count: countChanges(marked) })}{' '}
            {t(earlier.signatures.length > 1 ? 'sinceSigned' : 'sinceText', { number: earlier.number })}
            {!sameDays && ` ${t('daysDiffer')}`}
          </p>
          {differs && (
            <Button variant="default" size="compact-md" aria-pressed={!plain} onClick={() => setPlain(!plain)}>
              {t(plain ? 'mark' : 'unmark')}
            </Button>
          )}
        </div>
      )}
      {text?.easing === true && kind !== 'take_over' && <p className={classes.note}>{t('easing')}</p>}
      {text !== null && text.repairs_error !== '' && (
        <p className={classes.said}>
          <strong>{t('repaired', { name: text.signatures[0]?.person.name ?? '' })}</strong> <q>{text.repairs_error}</q>
        </p>
      )}
      {kind === 'take_over' && pact.binds_from !== null && (
        <p className={classes.note}>
          {t(earlier ? 'waitsBehind' : 'waits', { date: format.date(pact.binds_from), number: earlier?.number ?? 0 })}
        </p>
      )}
      <PactDocument clauses={plain ? now.map(unmarked) : marked} />
      {text && kind !== 'propose' && (
        <div className={classes.hash}>
          <Hash text={text} />
        </div>
      )}
      {kind && !changed && <SignForm key={identity} page={page} kind={kind} text={kind === 'propose' ? null : text} />}
      {page.steps.includes('counter') && !changed && <CounterForm page={page} />}
    </>
  );
}
