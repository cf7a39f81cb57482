import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage, type PactWhole } from '../pact-queries';
import { comparable, sideBySide, type Pair } from '../words/side-by-side';
import { useClauseWords } from '../words/use-clause-words';
import { BesideTemplate } from './beside-template';
import { Day } from './day';
import { Differences } from './differences';
import { Keeping } from './keeping';
import { Part } from './part';
import { StepHeading, Steps, Turns } from './steps';
import { TakeFormula } from './take-formula';
import { useSettled } from './use-settled';
import { isTouched } from './use-touched';
import { useWordsDesk } from './use-words-desk';
import classes from './write.module.css';

const route = getRouteApi('/signed-in/sales-pacts/$id/discuss');
const often = 4_000; // ms: what the other side writes is there while the two talk

// The talk: where the two differ, and the draft that both write.
export function DiscussPage() {
  const { id } = route.useParams();
  const pact = useQuery({ ...pactQuery(id), refetchInterval: often });
  if (pact.isPending) return <RowsSkeleton rows={8} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  const { whole, steps } = pact.data;
  return whole !== null && steps.includes('write') ? (
    <Discussing page={pact.data} whole={whole} />
  ) : (
    <Closed page={pact.data} />
  );
}

interface DiscussingProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
}

function usePairs(whole: PactWhole): readonly Pair[] {
  const clauses = useClauseWords();
  const { preparations, draft } = whole;
  return useMemo(() => {
    const wordsOf = (party: 'rep' | 'manager') => {
      const words = preparations.find((each) => each.party === party)?.words;
      return words ? clauses(comparable(words, draft)) : null;
    };
    const [rep, manager] = [wordsOf('rep'), wordsOf('manager')];
    return rep && manager ? sideBySide(rep, manager) : [];
  }, [preparations, draft, clauses]);
}

function Discussing({ page, whole }: DiscussingProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const desk = useWordsDesk(page, 'draft');
  const { part = 'targets' } = route.useSearch();
  const pairs = usePairs(whole);
  const settled = useSettled(page.pact.id);
  const { pact } = page;
  const other = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  const to = '/sales-pacts/$id/discuss';
  const amends = whole.in_force !== null;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(amends ? 'discuss.amend' : 'discuss.title')}
        text={t(amends ? 'discuss.amendText' : 'discuss.text', { name: other })}
      >
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/sales-pacts/$id" params={{ id: pact.id }} />}
        >
          {t('back')}
        </Button>
      </PageHeader>
      {whole.counter !== '' && (
        <blockquote className={classes.said}>
          <strong>{t('said')}</strong> {whole.counter}
        </blockquote>
      )}
      <div className={classes.columns}>
        <Steps
          id={pact.id}
          to={to}
          part={part}
          written={(name) => (name === 'ready' ? whole.discussion.held_on !== null : isTouched(desk, page, name))}
          {...(!amends && {
            differs: (name) => pairs.filter((pair) => pair.section === name && !pair.same && !settled.has(pair)).length,
          })}
        />
        <div className={classes.body}>
          <StepHeading part={part}>
            {part === 'ready' ? t('day.title') : t(`sales-pact/words:section.${part}`)}
          </StepHeading>
          <p className={classes.lead}>{t(part === 'ready' ? 'day.lead' : `lead.${part}`, { name: other })}</p>
          {part === 'ready' ? (
            <Day page={page} whole={whole} desk={desk} other={other} />
          ) : (
            <>
              {!amends && (
                <Differences page={page} whole={whole} desk={desk} section={part} pairs={pairs} settled={settled} />
              )}
              <BesideTemplate whole={whole} desk={desk} section={part} />
              {pact.mine !== null && (part === 'targets' || part === 'role') && (
                <TakeFormula id={pact.id} desk={desk} />
              )}
              <Part section={part} page={page} desk={desk} />
            </>
          )}
          {(part !== 'motives' || desk.keeping !== 'stored') && <Keeping desk={desk} other={other} />}
          <Turns id={pact.id} to={to} part={part} />
        </div>
      </div>
    </div>
  );
}

function Closed({ page: { pact } }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact/write');
  return (
    <div className={classes.page}>
      <PageHeader title={t('discuss.title')} text={t('discuss.closed')} />
      <Button renderRoot={(props) => <Link {...props} to="/sales-pacts/$id" params={{ id: pact.id }} />}>
        {t('back')}
      </Button>
    </div>
  );
}
