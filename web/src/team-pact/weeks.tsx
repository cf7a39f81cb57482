import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';

import { api, ok, problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts';
import { StateMark, type StateLook } from '../parts/state-mark';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { nameOf, usePactStep, type MarkKind, type Occurrence, type PactPage, type PactTerms } from './pact-queries';
import classes from './weeks.module.css';
import room from './room-page.module.css';

const looks: Readonly<Record<Occurrence['verdict'], StateLook>> = {
  pending: [IconCircleDashed, 'quiet'],
  kept: [IconCircleCheck, 'good'],
  kept_unconfirmed: [IconCircleHalf2, 'fine'],
  partly: [IconCircleHalf2, 'warn'],
  missed: [IconCircleX, 'bad'],
  excused: [IconCircleMinus, 'quiet'],
};

const AskDialog = lazy(() => import('./ask-dialog'));

interface WeeksProps {
  readonly page: PactPage;
  readonly terms: PactTerms;
  readonly occurrences: readonly Occurrence[];
}

// What came of it in the last weeks, by member in the order of the text; what another one reports can be endorsed.
export function Weeks({ page, terms, occurrences }: WeeksProps) {
  const { t } = useTexts('team-pact');
  const mark = usePactStep(page.pact.id, (body: { key: string; window: string; kind: MarkKind }) =>
    ok(api.POST('/api/v1/pacts/{id}/occurrences', { params: { path: { id: page.pact.id } }, body })),
  );
  if (occurrences.length === 0) return null;
  return (
    <section className={room.section} aria-labelledby="pact-weeks">
      <h2 id="pact-weeks" className={room.heading}>
        {t('weeks.title')}
      </h2>
      {mark.isError && <ProblemNotice problem={problemOf(mark.error)} />}
      <ul className={room.list}>
        {terms.members.map(({ person, name }) => {
          const own = occurrences.filter(({ member }) => member === person);
          if (own.length === 0) return null;
          return (
            <li key={person} className={room.item}>
              <details className={classes.member}>
                <summary>
                  <strong>{name}</strong> <Strip own={own} />
                </summary>
                <ul className={classes.windows}>
                  {[...own].reverse().map((one) => (
                    <Window
                      key={`${one.key} ${one.window.start} ${one.receiver ?? ''}`}
                      pact={page.pact.id}
                      one={one}
                      terms={terms}
                      may={page.steps.includes('mark') && !mark.isPending}
                      say={(kind) => mark.mutate({ key: one.key, window: one.window.start, kind })}
                    />
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// One sign a window, the oldest first, told in words for who doesn't see them.
function Strip({ own }: { readonly own: readonly Occurrence[] }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const judged = own.filter(({ verdict }) => verdict !== 'pending');
  const count = (verdicts: readonly Occurrence['verdict'][]): string =>
    format.number(judged.filter(({ verdict }) => verdicts.includes(verdict)).length);
  return (
    <span className={classes.strip}>
      {own.map((one) => {
        const [Mark, tone] = looks[one.verdict];
        return (
          <Mark
            key={`${one.key} ${one.window.start} ${one.receiver ?? ''}`}
            size={17}
            stroke={1.9}
            data-tone={tone}
            aria-hidden
          />
        );
      })}
      <span className="visually-hidden">
        {judged.length === 0
          ? t('kept.nothing')
          : t('kept.of', {
              kept: count(['kept']),
              half: count(['partly', 'kept_unconfirmed']),
              missed: count(['missed']),
            })}
      </span>
    </span>
  );
}

interface WindowProps {
  readonly pact: string;
  readonly one: Occurrence;
  readonly terms: PactTerms;
  readonly may: boolean; // the reader is a member, and nothing is on its way
  readonly say: (kind: MarkKind) => void;
}

function Window({ pact, one, terms, may, say }: WindowProps) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const { person } = useSession();
  const [asking, setAsking] = useState(false);
  const saw = one.answers.filter(({ kind }) => kind === 'endorsed').map(({ by }) => by.name);
  const mine = one.answers.find(({ by }) => by.id === person.id)?.kind;
  const what = [...terms.commitments, ...terms.promises].find(({ key }) => key === one.key)?.what ?? '';
  const reported = !one.support && !one.measured && ['kept', 'partly'].includes(one.verdict);
  const facts = [
    format.dateRange(one.window.start, one.window.end),
    ...(one.support && one.receiver !== null ? [t('weeks.for', { name: nameOf(terms, one.receiver) })] : []),
    ...(one.value === null ? [] : [t('weeks.measured', { value: format.number(one.value) })]),
    ...(saw.length > 0 ? [t('weeks.saw', { names: saw.join(', ') })] : []),
  ];
  return (
    <li className={classes.window}>
      <div>
        {what}
        <p className={room.facts}>{facts.join(', ')}</p>
        {one.answers.map(
          ({ by, kind, note }) =>
            kind === 'questioned' && (
              <p key={by.id} className={classes.question}>
                {note === '' ? t('weeks.asksNothing', { name: by.name }) : t('weeks.asks', { name: by.name, note })}
              </p>
            ),
        )}
      </div>
      <StateMark look={looks[one.verdict]}>{t(`verdict.${one.verdict}`)}</StateMark>
      {reported && one.member !== person.id && (
        <div className={classes.say} role="group" aria-label={what}>
          <Button
            size="xs"
            variant={mine === 'endorsed' ? 'filled' : 'default'}
            aria-pressed={mine === 'endorsed'}
            disabled={!may}
            onClick={() => say('endorsed')}
          >
            {t('say.endorsed')}
          </Button>
          <Button size="xs" variant="default" disabled={!may} onClick={() => setAsking(true)}>
            {t('say.questioned')}
          </Button>
        </div>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AskDialog
            pact={pact}
            what={what}
            of={{ key: one.key, window: one.window.start }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </li>
  );
}
