import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage } from '../pact-queries';
import { Keeping } from './keeping';
import { Part } from './part';
import { StepHeading, Steps, Turns } from './steps';
import { isTouched } from './use-touched';
import { useWordsDesk, type WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const route = getRouteApi('/signed-in/sales-pacts/$id/prepare');
const often = 15_000; // ms between looking whether the other side is ready

// What one side writes alone before the talk.
export function PreparePage() {
  const { id } = route.useParams();
  const pact = useQuery({ ...pactQuery(id), refetchInterval: often });
  if (pact.isPending) return <RowsSkeleton rows={8} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  return pact.data.steps.includes('prepare') && !isRevealed(pact.data) ? (
    <Preparing page={pact.data} />
  ) : (
    <Over page={pact.data} />
  );
}

export function isRevealed({ whole }: PactPage): boolean {
  const preparations = whole?.preparations ?? [];
  return preparations.length === 2 && preparations.every(({ ready }) => ready);
}

function Preparing({ page }: { readonly page: PactPage }) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const desk = useWordsDesk(page, 'preparation');
  const { part = 'targets' } = route.useSearch();
  const { pact } = page;
  const other = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  const to = '/sales-pacts/$id/prepare';
  return (
    <div className={classes.page}>
      <PageHeader title={t('prepare.title')} text={t('prepare.text', { name: other })}>
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/sales-pacts/$id" params={{ id: pact.id }} />}
        >
          {t('back')}
        </Button>
      </PageHeader>
      <p className={classes.private}>
        <IconLock size={18} aria-hidden /> {t('prepare.private', { name: other })}
      </p>
      <div className={classes.columns}>
        <Steps
          id={pact.id}
          to={to}
          part={part}
          written={(name) => (name === 'ready' ? isReady(page) : isTouched(desk, page, name))}
        />
        <div className={classes.body}>
          <StepHeading part={part}>
            {part === 'ready' ? t('ready.title') : t(`sales-pact/words:section.${part}`)}
          </StepHeading>
          <p className={classes.lead}>{t(`lead.${part}`, { name: other })}</p>
          {part === 'ready' ? (
            <Ready page={page} desk={desk} other={other} />
          ) : (
            <Part section={part} page={page} desk={desk} />
          )}
          {(part !== 'motives' || desk.keeping !== 'stored') && <Keeping desk={desk} other={other} />}
          <Turns id={pact.id} to={to} part={part} />
        </div>
      </div>
    </div>
  );
}

const isReady = ({ pact, whole }: PactPage): boolean =>
  whole?.preparations.find(({ party }) => party === pact.mine)?.ready ?? false;

interface ReadyProps {
  readonly page: PactPage;
  readonly desk: WordsDesk;
  readonly other: string;
}

function Ready({ page, desk, other }: ReadyProps) {
  const { t } = useTexts('sales-pact/write');
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const ready = isReady(page);
  const theirs = page.whole?.preparations.find(({ party }) => party !== page.pact.mine)?.ready ?? false;
  const set = async (next: boolean): Promise<void> => {
    setBusy(true);
    const now = await desk.store(next);
    setBusy(false);
    if (now && isRevealed(now)) void navigate({ to: '/sales-pacts/$id/discuss', params: { id: page.pact.id } });
  };
  return (
    <div className={classes.part}>
      <p className={classes.note}>{t(theirs ? 'ready.theirs' : 'ready.notYet', { name: other })}</p>
      {ready ? (
        <>
          <p role="status">{t('ready.done', { name: other })}</p>
          <Button variant="default" className={classes.add ?? ''} loading={busy} onClick={() => void set(false)}>
            {t('ready.undo')}
          </Button>
        </>
      ) : (
        <Button className={classes.add ?? ''} loading={busy} onClick={() => void set(true)}>
          {t('ready.action')}
        </Button>
      )}
    </div>
  );
}

// Both were ready, or the talk is over: what was prepared lies open now.
function Over({ page: { pact } }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact/write');
  return (
    <div className={classes.page}>
      <PageHeader title={t('prepare.title')} text={t('prepare.over')} />
      <Button renderRoot={(props) => <Link {...props} to="/sales-pacts/$id/discuss" params={{ id: pact.id }} />}>
        {t('prepare.on')}
      </Button>
    </div>
  );
}
