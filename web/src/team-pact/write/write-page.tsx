import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { peopleQuery } from '../../administration/shared/queries';
import { api, ifMatch, ok, problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { ClaimedTwice } from '../claimed-twice';
import {
  nameOf as nameIn,
  pactQuery,
  usePactStep,
  type PactPage,
  type PactTerms,
  type PactWhole,
} from '../pact-queries';
import { ownBodyOf } from '../words/body';
import { formOf, type CommitmentRow } from '../words/form';
import { useClauseWords } from '../words/use-clause-words';
import { ActionsPart } from './actions-part';
import { HelpPart } from './help-part';
import { Keeping } from './keeping';
import { MembersPart } from './members-part';
import { ObjectivePart } from './objective-part';
import { ReadinessPanel } from './readiness-panel';
import { RulesPart } from './rules-part';
import { useSentence } from './use-sentence';
import { useWordsDesk, type WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const route = getRouteApi('/signed-in/pacts/$id/write');
const often = 5_000; // ms: what the others write is there while one writes

// Forming together: the words, and beside them what is missing until they can be signed.
export function WritePage() {
  const { id } = route.useParams();
  const pact = useQuery({ ...pactQuery(id), refetchInterval: often });
  const [anyway, setAnyway] = useState(false);
  if (pact.isPending) return <RowsSkeleton rows={10} />;
  if (pact.isError) return <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />;
  const page = pact.data;
  const { whole, steps } = page;
  const kind = steps.includes('write') ? 'all' : steps.includes('write_own') ? 'own' : null;
  if (whole === null || kind === null) return <Closed page={page} why="closed" />;
  if (whole.signing !== null && !anyway) return <Closed page={page} why="signing" onAnyway={() => setAnyway(true)} />;
  return <Writing key={kind} page={page} whole={whole} kind={kind} />;
}

interface WritingProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly kind: 'all' | 'own';
}

function useNames(draft: PactTerms): (person: string) => string {
  const people = useQuery(peopleQuery).data;
  return (person) => nameIn(draft, person) || (people?.find(({ id }) => id === person)?.name ?? '');
}

function Writing({ page, whole, kind }: WritingProps) {
  const { t } = useTexts('team-pact/write');
  const desk = useWordsDesk(page, kind);
  const nameOf = useNames(whole.draft);
  const sentence = useSentence(desk.form.statement);
  const clauses = useClauseWords();
  const { pact } = page;
  const stored = clauses(whole.draft);
  const sayOf = ({ key, what }: CommitmentRow): string =>
    stored.find((clause) => clause.key === `actions/commitments/${key}`)?.text ?? what;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(whole.in_force === null ? 'title' : 'titleAmend')}
        text={t(whole.in_force === null ? (kind === 'all' ? 'text' : 'textOwn') : 'textAmend')}
      >
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/pacts/$id" params={{ id: pact.id }} />}>
          {t('back')}
        </Button>
      </PageHeader>
      <div className={classes.columns}>
        <div className={classes.body}>
          {kind === 'all' ? (
            <>
              <ObjectivePart desk={desk} sentence={sentence} />
              <MembersPart desk={desk} nameOf={nameOf} />
            </>
          ) : (
            <section className={classes.part} aria-labelledby="pact-part-objective">
              <h2 id="pact-part-objective">{whole.draft.title}</h2>
              <p className={classes.said}>{whole.draft.statement}</p>
            </section>
          )}
          <ActionsPart desk={desk} agreed={whole.agreed} nameOf={nameOf} sayOf={sayOf} />
          <HelpPart desk={desk} nameOf={nameOf} />
          {kind === 'all' && <RulesPart desk={desk} />}
          <Finish page={page} whole={whole} desk={desk} />
        </div>
        <aside className={classes.aside} aria-label={t('ready.label')}>
          <ReadinessPanel
            items={whole.readiness}
            form={desk.form}
            found={sentence.findings.map(({ rule }) => rule)}
            writer={kind === 'all' ? null : desk.me}
            nameOf={nameOf}
          />
          {whole.claimed_twice.length > 0 && <ClaimedTwice claims={whole.claimed_twice} />}
        </aside>
      </div>
    </div>
  );
}

interface FinishProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly desk: WordsDesk;
}

// What is stored, and what comes next: agreeing to one's own words, or freezing all of them.
function Finish({ page, whole, desk }: FinishProps) {
  const { t } = useTexts('team-pact/write');
  const navigate = useNavigate();
  const { id } = page.pact;
  const agree = usePactStep(id, async () => {
    const stored = await desk.store();
    if (stored === null) throw new Error('not stored');
    const { body } = ownBodyOf(formOf(stored.whole?.draft ?? whole.draft, desk.mark), desk.mark, desk.me);
    return ok(
      api.PUT('/api/v1/pacts/{id}/own', { params: { path: { id } }, headers: ifMatch(stored.pact.revision), body }),
    );
  });
  const freeze = usePactStep(id, async () => {
    const stored = await desk.store();
    if (stored === null) throw new Error('not stored');
    return ok(
      api.POST('/api/v1/pacts/{id}/signing', { params: { path: { id } }, headers: ifMatch(stored.pact.revision) }),
    );
  });
  const failed = [freeze, agree].find(({ isError }) => isError);
  const named = whole.draft.members.some(({ person }) => person === desk.me);
  const agrees = whole.agreed.includes(desk.me);
  return (
    <section className={classes.keep} aria-label={t('finish.label')}>
      <Keeping desk={desk} />
      {named && !agrees && <p className={classes.said}>{t('finish.agreeText')}</p>}
      {page.steps.includes('put_to_signing') && (
        <p className={classes.said}>{t(whole.may_be_signed ? 'finish.freezeText' : 'finish.missing')}</p>
      )}
      {failed && desk.problem === null && <ProblemNotice problem={problemOf(failed.error)} />}
      <div className={classes.buttons}>
        {named && !agrees && (
          <Button variant="default" loading={agree.isPending} onClick={() => agree.mutate()}>
            {t('finish.agree')}
          </Button>
        )}
        {page.steps.includes('put_to_signing') && (
          <Button
            disabled={!whole.may_be_signed && desk.keeping === 'stored'}
            loading={freeze.isPending}
            onClick={() =>
              freeze.mutate(undefined, {
                onSuccess: () => void navigate({ to: '/pacts/$id/sign', params: { id } }),
              })
            }
          >
            {t('finish.freeze')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ClosedProps {
  readonly page: PactPage;
  readonly why: 'closed' | 'signing';
  readonly onAnyway?: () => void;
}

// Nothing is written here now; or it is being signed, and writing on would void the signatures.
function Closed({ page: { pact }, why, onAnyway }: ClosedProps) {
  const { t } = useTexts('team-pact/write');
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t(`shut.${why}`)} />
      <div className={classes.buttons}>
        <Button renderRoot={(props) => <Link {...props} to="/pacts/$id" params={{ id: pact.id }} />}>
          {t('back')}
        </Button>
        {onAnyway && (
          <Button variant="default" onClick={onAnyway}>
            {t('shut.anyway')}
          </Button>
        )}
      </div>
    </div>
  );
}
