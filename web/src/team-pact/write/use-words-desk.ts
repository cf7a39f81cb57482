import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { api, ifMatch, ok, problemOf, type Problem } from '../../api';
import { useFormat } from '../../format';
import { decimalMark } from '../../format/typed-amount';
import { useSession } from '../../session/session';
import { pactQuery, pactsQuery, type PactPage, type PactTerms } from '../pact-queries';
import { bodyOf, ownBodyOf, placeOf, withKeys, type Rows } from '../words/body';
import { formOf, type Mark, type TeamForm } from '../words/form';
import { merged, withTheirs, type Collision } from '../words/merge';
import { keepWords, keptWords } from './keep-words';

// All of the words, or the asker's own commitments and promises.
export type DeskKind = 'all' | 'own';
export type Keeping = 'stored' | 'storing' | 'typed' | 'refused';

export interface WordsDesk {
  readonly kind: DeskKind;
  readonly me: string;
  readonly form: TeamForm;
  readonly mark: Mark;
  readonly keeping: Keeping;
  readonly unfinished: number;
  readonly problem: Problem | null;
  readonly collisions: readonly Collision[];
  readonly taken: boolean; // something of somebody else came in while this was open
  readonly change: (change: Partial<TeamForm>) => void;
  readonly choose: (collision: Collision, theirs: boolean) => void;
  readonly refused: (place: string) => string | undefined;
  // Everything that is typed is stored; null: it was refused, or somebody has to choose first.
  readonly store: () => Promise<PactPage | null>;
}

const pause = 800; // ms after the last key
const most = 4; // times that a race for the revision is run again

const storedTerms = ({ whole }: PactPage): PactTerms => {
  if (whole === null) throw new Error('only a member writes');
  return whole.draft;
};

// Words that are kept as they are typed, while the others may write the same pact.
export function useWordsDesk(page: PactPage, kind: DeskKind): WordsDesk {
  const client = useQueryClient();
  const { locale } = useFormat();
  const { person } = useSession();
  const mark = decimalMark(locale);
  const { id } = page.pact;
  const textOf = useCallback(
    (form: TeamForm): string =>
      JSON.stringify(kind === 'all' ? bodyOf(form, mark).body : ownBodyOf(form, mark, person.id).body),
    [kind, mark, person.id],
  );
  const unfinishedOf = useCallback(
    (form: TeamForm): number => (kind === 'all' ? bodyOf(form, mark) : ownBodyOf(form, mark, person.id)).unfinished,
    [kind, mark, person.id],
  );
  const [first] = useState(() => begun(page, mark, keptWords(person.id, id)));
  const [form, setForm] = useState(first.form);
  const [keeping, setKeeping] = useState<Keeping>('stored');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [collisions, setCollisions] = useState<readonly Collision[]>(first.collisions);
  const [taken, setTaken] = useState(false);
  const [rows, setRows] = useState<Rows>(new Map());
  const desk = useRef({
    form: first.form,
    base: first.base,
    sent: textOf(first.base),
    revision: page.pact.revision,
    timer: 0,
    running: null as Promise<PactPage | null> | null,
  });

  const show = useCallback((next: TeamForm) => {
    desk.current.form = next;
    setForm(next);
  }, []);

  // What is stored now, with what was typed here on top of it.
  const absorb = useCallback(
    (now: PactPage) => {
      const at = desk.current;
      if (now.pact.revision <= at.revision || now.whole === null) return 0;
      const theirs = formOf(now.whole.draft, mark);
      const found = merged(at.base, at.form, theirs);
      at.revision = now.pact.revision;
      at.base = theirs;
      at.sent = textOf(theirs);
      if (found.taken) {
        show(found.form);
        setTaken(true);
      }
      if (found.collisions.length > 0) setCollisions((before) => [...before, ...found.collisions]);
      return found.collisions.length;
    },
    [mark, show, textOf],
  );

  const put = useCallback(
    (typed: TeamForm) => {
      const params = { params: { path: { id } }, headers: ifMatch(desk.current.revision) };
      return kind === 'all'
        ? ok(api.PUT('/api/v1/pacts/{id}/draft', { ...params, body: bodyOf(typed, mark).body }))
        : ok(api.PUT('/api/v1/pacts/{id}/own', { ...params, body: ownBodyOf(typed, mark, person.id).body }));
    },
    [id, kind, mark, person.id],
  );

  const storeOnce = useCallback(async (): Promise<PactPage | null> => {
    const at = desk.current;
    for (let race = 0; race < most; race += 1) {
      const typed = at.form;
      if (textOf(typed) === at.sent) {
        setKeeping('stored');
        setProblem(null);
        // A row that is not finished is nowhere else.
        keepWords(person.id, id, unfinishedOf(typed) > 0 ? { base: at.base, form: typed } : null);
        return client.getQueryData(pactQuery(id).queryKey) ?? null;
      }
      setKeeping('storing');
      const written = kind === 'all' ? bodyOf(typed, mark) : ownBodyOf(typed, mark, person.id);
      setRows(written.rows);
      try {
        const now = await put(typed);
        const mine = kind === 'all' ? null : person.id;
        const stored = storedTerms(now);
        at.revision = now.pact.revision;
        at.base = formOf(stored, mark);
        show(withKeys(at.form, stored, written.rows, mine));
        at.sent = textOf(withKeys(typed, stored, written.rows, mine));
        setProblem(null);
        client.setQueryData(pactQuery(id).queryKey, now);
        void client.invalidateQueries({ queryKey: pactsQuery.queryKey });
      } catch (thrown) {
        const refusal = problemOf(thrown);
        if (refusal.status !== 412) {
          setProblem(refusal);
          setKeeping('refused');
          return null;
        }
        if (absorb(await client.query({ ...pactQuery(id), staleTime: 0 })) > 0) break;
      }
    }
    setKeeping('typed');
    return null;
  }, [absorb, client, id, kind, mark, person.id, put, show, textOf, unfinishedOf]);

  const store = useCallback(async (): Promise<PactPage | null> => {
    const at = desk.current;
    window.clearTimeout(at.timer);
    await at.running;
    at.running = storeOnce().finally(() => {
      at.running = null;
    });
    return at.running;
  }, [storeOnce]);

  const later = useCallback(() => {
    const at = desk.current;
    window.clearTimeout(at.timer);
    setKeeping('typed');
    keepWords(person.id, id, { base: at.base, form: at.form });
    at.timer = window.setTimeout(() => void store(), pause);
  }, [id, person.id, store]);

  useEffect(() => {
    if (desk.current.running === null) absorb(page);
  }, [page, absorb]);
  useEffect(() => {
    const at = desk.current;
    if (textOf(at.form) !== at.sent) at.timer = window.setTimeout(() => void store(), pause);
    // What was typed last is stored when the page is left.
    return () => {
      window.clearTimeout(at.timer);
      if (textOf(at.form) !== at.sent) void store();
    };
  }, [store, textOf]);

  const unfinished = useMemo(() => unfinishedOf(form), [form, unfinishedOf]);
  return {
    kind,
    me: person.id,
    form,
    mark,
    keeping,
    unfinished,
    problem,
    collisions,
    taken,
    change: (change) => {
      show({ ...desk.current.form, ...change });
      later();
    },
    choose: (collision, theirs) => {
      setCollisions((before) => before.filter((each) => each !== collision));
      if (theirs) show(withTheirs(desk.current.form, collision));
      later();
    },
    refused: (place) => problem?.fields.find(({ pointer }) => placeOf(pointer, rows) === place)?.message,
    store,
  };
}

function begun(page: PactPage, mark: Mark, kept: ReturnType<typeof keptWords>) {
  const base = formOf(storedTerms(page), mark);
  if (kept === null) return { base, form: base, collisions: [] };
  const found = merged(kept.base, kept.form, base);
  return { base, form: found.form, collisions: found.collisions };
}
