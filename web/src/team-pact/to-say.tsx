import { Button } from '@mantine/core';

import { api, ok, problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { nameOf, usePactStep, type MarkKind, type Occurrence, type PactLine, type PactTerms } from './pact-queries';
import classes from './room-page.module.css';

interface ToSayProps {
  readonly pact: PactLine;
  readonly terms: PactTerms;
  readonly occurrences: readonly Occurrence[];
}

interface Mark {
  readonly key: string;
  readonly window: string;
  readonly kind: MarkKind;
}

// What the reader reports, answers, or may ask for today.
export function ToSay({ pact, terms, occurrences }: ToSayProps) {
  const { t } = useTexts('team-pact');
  const { person, today } = useSession();
  const mark = usePactStep(pact.id, (body: Mark) =>
    ok(api.POST('/api/v1/pacts/{id}/occurrences', { params: { path: { id: pact.id } }, body })),
  );
  const mine = occurrences.filter((each) => each.mine_to_say);
  const open = new Set(occurrences.map((each) => `${each.key} ${each.window.start} ${each.receiver ?? ''}`));
  const helps = terms.promises.filter(
    (each) =>
      each.kind === 'on_request' &&
      (each.receiver === null ? each.giver !== person.id : each.receiver === person.id) &&
      !open.has(`${each.key} ${today} ${person.id}`),
  );
  if (mine.length === 0 && helps.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="pact-say">
      <h2 id="pact-say" className={classes.heading}>
        {t('say.title')}
      </h2>
      {mark.isError && <ProblemNotice problem={problemOf(mark.error)} />}
      <ul className={classes.list}>
        {mine.map((each) => (
          <Row
            key={`${each.key} ${each.window.start} ${each.member}`}
            occurrence={each}
            terms={terms}
            busy={mark.isPending}
            say={(kind) => mark.mutate({ key: each.key, window: each.window.start, kind })}
          />
        ))}
        {helps.map((each) => (
          <li key={each.key} className={classes.item}>
            {t('say.onRequest', { what: each.what, name: nameOf(terms, each.giver) })}
            <div className={classes.say}>
              <Button
                size="xs"
                variant="default"
                disabled={mark.isPending}
                onClick={() => mark.mutate({ key: each.key, window: today, kind: 'asked' })}
              >
                {t('say.ask')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly occurrence: Occurrence;
  readonly terms: PactTerms;
  readonly busy: boolean;
  readonly say: (kind: MarkKind) => void;
}

function Row({ occurrence, terms, busy, say }: RowProps) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const { key, support, verdict, window } = occurrence;
  const what = [...terms.commitments, ...terms.promises].find((each) => each.key === key)?.what ?? '';
  const { today } = useSession();
  const over = today > window.end; // before that it can still be given
  const kinds: readonly MarkKind[] = support
    ? ['confirmed', ...(over ? (['denied'] as const) : [])]
    : ['kept', 'partly', 'missed'];
  const said: Readonly<Record<string, MarkKind>> = support
    ? { kept: 'confirmed', missed: 'denied' }
    : { kept: 'kept', partly: 'partly', missed: 'missed' };
  return (
    <li className={classes.item}>
      {support ? t('say.helped', { what, name: nameOf(terms, occurrence.member) }) : what}
      <p className={classes.facts}>
        {`${format.dateRange(window.start, window.end)}, ${t('say.until', { date: format.date(occurrence.open_until) })}`}
      </p>
      <div className={classes.say} role="group" aria-label={what}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant={said[verdict] === kind ? 'filled' : 'default'}
            aria-pressed={said[verdict] === kind}
            disabled={busy}
            onClick={() => say(kind)}
          >
            {t(`say.${kind}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
