import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { countChanges, redline, unmarked } from '../../pact/redline';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage, type PactText, type PactWhole } from '../pact-queries';
import { Signatures } from '../read/signatures';
import { TeamDocument } from '../words/document';
import { useClauseWords } from '../words/use-clause-words';
import { DeclineForm } from './decline-form';
import { SignForm } from './sign-form';
import classes from './sign-page.module.css';

const route = getRouteApi('/signed-in/pacts/$id/sign');

// The full text, what it says otherwise than the one that was signed last, and beneath it the signature.
export function SignPage() {
  const { id } = route.useParams();
  const pact = useQuery(pactQuery(id));
  if (pact.isPending) return <RowsSkeleton rows={10} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  return <Signing page={pact.data} />;
}

function Signing({ page }: { readonly page: PactPage }) {
  const { t } = useTexts('team-pact/sign');
  const format = useFormat();
  const { pact, whole } = page;
  const text = whole?.proposed ?? null;
  const state = text === null ? 'none' : page.steps.includes('sign') ? 'mine' : 'others';
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        text={t(`lead.${state}`)}
        period={text === null ? undefined : format.dateRange(text.words.effective.start, text.words.effective.end)}
      >
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/pacts/$id" params={{ id: pact.id }} />}>
          {t('back')}
        </Button>
      </PageHeader>
      {whole !== null && text !== null && <Reading page={page} whole={whole} text={text} />}
    </div>
  );
}

interface ReadingProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly text: PactText;
}

function Reading({ page, whole, text }: ReadingProps) {
  const { t } = useTexts(['team-pact/sign', 'team-pact']);
  const format = useFormat();
  const clauses = useClauseWords();
  const [seen, setSeen] = useState(text.hash);
  const [plain, setPlain] = useState(false);
  const now = clauses(text.words);
  const signed = whole.in_force;
  const marked = signed ? redline(clauses(signed.words), now) : now.map(unmarked);
  const changes = countChanges(marked);
  const changed = seen !== text.hash;
  const { signing } = whole;
  return (
    <>
      {changed && (
        <div role="alert" className={classes.changed}>
          <strong>{t('changed.title')}</strong>
          <p>{t('changed.text')}</p>
          <Button variant="default" onClick={() => setSeen(text.hash)}>
            {t('changed.action')}
          </Button>
        </div>
      )}
      {signing && (
        <p className={classes.note}>
          {t('team-pact:room.signing', {
            given: format.number(signing.given),
            asked: format.number(signing.asked),
            until: format.instant(signing.until),
          })}
          {signing.missing.length > 0 &&
            ` ${t('team-pact:room.missing', { names: signing.missing.map(({ name }) => name).join(', ') })}`}
        </p>
      )}
      {signed && (
        <div className={classes.compare}>
          <p>{t('changes', { count: changes, number: signed.number })}</p>
          {changes > 0 && (
            <Button variant="default" size="compact-md" aria-pressed={!plain} onClick={() => setPlain(!plain)}>
              {t(plain ? 'mark' : 'unmark')}
            </Button>
          )}
        </div>
      )}
      <TeamDocument clauses={plain ? now.map(unmarked) : marked} />
      <Signatures text={text} />
      {page.steps.includes('sign') && !changed && <SignForm key={text.hash} page={page} text={text} />}
      {page.steps.includes('decline') && !changed && <DeclineForm page={page} />}
    </>
  );
}
