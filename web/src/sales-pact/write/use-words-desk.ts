import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { api, ifMatch, ok, problemOf, type Problem } from '../../api';
import { useFormat } from '../../format';
import { decimalMark } from '../../format/typed-amount';
import { useSession } from '../../session/session';
import { pactQuery, type PactPage, type PactWords } from '../pact-queries';
import { bodyOf, placeOf, withKeys, type Written } from '../words/body';
import { formOf, type Mark, type WordsForm } from '../words/form';
import { merged, withTheirs, type Collision } from '../words/merge';
import { keepWords, keptWords } from './keep-words';

export type DeskKind = 'draft' | 'preparation';
export type Keeping = 'stored' | 'storing' | 'typed' | 'refused';

export interface WordsDesk {
  readonly form: WordsForm;
  readonly mark: Mark;
  readonly keeping: Keeping;
  readonly unfinished: number;
  readonly problem: Problem | null;
  readonly collisions: readonly Collision[];
  readonly taken: boolean; // something of the other side came in while this was open
  readonly change: (change: Partial<WordsForm>) => void;
  readonly choose: (collision: Collision, theirs: boolean) => void;
  readonly refused: (place: string) => string | undefined;
  // Everything that is typed is stored; null: it was refused.
  readonly store: (ready?: boolean) => Promise<PactPage | null>;
}

const pause = 800; // ms after the last key
const most = 4; // times that a race for the revision is run again

// What is stored of the words of one kind; a preparation that nobody has begun begins with the draft.
export function storedWords({ pact, whole }: PactPage, kind: DeskKind): PactWords {
  if (whole === null) throw new Error('only a party writes');
  const own = whole.preparations.find(({ party }) => party === pact.mine)?.words;
  return kind === 'draft' ? whole.draft : (own ?? whole.draft);
}

// Words that are kept as they are typed, while the other side may write the same ones.
export function useWordsDesk(page: PactPage, kind: DeskKind): WordsDesk {
  const client = useQueryClient();
  const { locale } = useFormat();
  const { person } = useSession();
  const mark = decimalMark(locale);
  const { id } = page.pact;
  const [first] = useState(() => begun(page, kind, mark, keptWords(person.id, id, kind)));
  const [form, setForm] = useState(first.form);
  const [keeping, setKeeping] = useState<Keeping>('stored');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [collisions, setCollisions] = useState<readonly Collision[]>(first.collisions);
  const [taken, setTaken] = useState(false);
  const [rows, setRows] = useState<Written['rows']>(new Map());
  const desk = useRef({
    form: first.form,
    base: first.base,
    sent: JSON.stringify(bodyOf(first.base, mark).body),
    revision: page.pact.revision,
    ready: isReady(page),
    timer: 0,
    running: null as Promise<PactPage | null> | null,
  });

  const show = useCallback((next: WordsForm) => {
    desk.current.form = next;
    setForm(next);
  }, []);

  // What is stored now, with what was typed here on top of it.
  const absorb = useCallback(
    (now: PactPage) => {
      const at = desk.current;
      if (now.pact.revision <= at.revision) return 0;
      const theirs = formOf(storedWords(now, kind), mark);
      const found = merged(at.base, at.form, theirs);
      at.revision = now.pact.revision;
      at.ready = isReady(now);
      at.base = theirs;
      at.sent = JSON.stringify(bodyOf(theirs, mark).body);
      if (found.taken) {
        show(found.form);
        setTaken(true);
      }
      if (found.collisions.length > 0) setCollisions((before) => [...before, ...found.collisions]);
      return found.collisions.length;
    },
    [kind, mark, show],
  );

  const put = useCallback(
    (body: Written['body'], ready: boolean) => {
      const params = { params: { path: { id } }, headers: ifMatch(desk.current.revision) };
      return kind === 'draft'
        ? ok(api.PUT('/api/v1/sales-pacts/{id}/draft', { ...params, body }))
        : ok(api.PUT('/api/v1/sales-pacts/{id}/preparation', { ...params, body: { words: body, ready } }));
    },
    [id, kind],
  );

  const storeOnce = useCallback(
    async (asked: boolean | undefined): Promise<PactPage | null> => {
      const at = desk.current;
      for (let race = 0; race < most; race += 1) {
        const typed = at.form;
        const written = bodyOf(typed, mark);
        const text = JSON.stringify(written.body);
        const ready = asked ?? at.ready;
        if (text === at.sent && ready === at.ready) {
          setKeeping('stored');
          setProblem(null);
          // A row that is not finished is nowhere else.
          keepWords(person.id, id, kind, written.unfinished > 0 ? { base: at.base, form: typed } : null);
          return client.getQueryData(pactQuery(id).queryKey) ?? null;
        }
        setKeeping('storing');
        setRows(written.rows);
        try {
          const now = await put(written.body, ready);
          at.revision = now.pact.revision;
          at.ready = isReady(now);
          at.base = formOf(storedWords(now, kind), mark);
          at.sent = text;
          show(withKeys(at.form, storedWords(now, kind), written.rows));
          at.sent = JSON.stringify(bodyOf(withKeys(typed, storedWords(now, kind), written.rows), mark).body);
          setProblem(null);
          client.setQueryData(pactQuery(id).queryKey, now);
        } catch (thrown) {
          const refusal = problemOf(thrown);
          if (refusal.status !== 412) {
            setProblem(refusal);
            setKeeping('refused');
            return null;
          }
          const now = await client.query({ ...pactQuery(id), staleTime: 0 });
          if (absorb(now) > 0) {
            setKeeping('typed');
            return null;
          }
        }
      }
      setKeeping('typed');
      return null;
    },
    [absorb, client, id, kind, mark, person.id, put, show],
  );

  const store = useCallback(
    async (ready?: boolean): Promise<PactPage | null> => {
      const at = desk.current;
      window.clearTimeout(at.timer);
      await at.running;
      at.running = storeOnce(ready).finally(() => {
        at.running = null;
      });
      return at.running;
    },
    [storeOnce],
  );

  const later = useCallback(() => {
    const at = desk.current;
    window.clearTimeout(at.timer);
    setKeeping('typed');
    keepWords(person.id, id, kind, { base: at.base, form: at.form });
    at.timer = window.setTimeout(() => void store(), pause);
  }, [id, kind, person.id, store]);

  useEffect(() => {
    if (desk.current.running === null) absorb(page);
  }, [page, absorb]);
  useEffect(() => {
    const at = desk.current;
    if (JSON.stringify(bodyOf(at.form, mark).body) !== at.sent) at.timer = window.setTimeout(() => void store(), pause);
    // What was typed last is stored when the page is left.
    return () => {
      window.clearTimeout(at.timer);
      if (JSON.stringify(bodyOf(at.form, mark).body) !== at.sent) void store();
    };
  }, [mark, store]);

  const { unfinished } = useMemo(() => bodyOf(form, mark), [form, mark]);
  return {
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

function isReady({ pact, whole }: PactPage): boolean {
  return whole?.preparations.find(({ party }) => party === pact.mine)?.ready ?? false;
}

function begun(page: PactPage, kind: DeskKind, mark: Mark, kept: ReturnType<typeof keptWords>) {
  const base = formOf(storedWords(page, kind), mark);
  if (kept === null) return { base, form: base, collisions: [] };
  const found = merged(kept.base, kept.form, base);
  return { base, form: found.form, collisions: found.collisions };
}
