import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { api, newIdempotencyKey, ok, problemOf, queryKeys, type Problem } from '../../api';
import type { GoalForm } from '../editor/form';
import type { NumberRules } from '../editor/form-numbers';
import { manyBody, type ManyAct, type RowReader } from './many-body';
import type { Answer, Answers, RowProblem } from './outcomes';
import { signatureOf, type RowForm } from './rows';
import type { ManyDesk } from './use-many';

export interface GivenGoals {
  readonly act: ManyAct;
  readonly count: number;
  readonly metric: string;
  readonly period: string;
  readonly unit: string;
}

export interface Giving {
  readonly given: GivenGoals | null;
  readonly refused: Answers; // rows that the last word was refused for, until any of them changes
  readonly problem: Problem | null; // what else it was refused for
  readonly give: (act: ManyAct) => Promise<void>;
  readonly again: () => void;
}

interface Written {
  readonly form: GoalForm;
  readonly rules: NumberRules;
  readonly read: RowReader;
}

interface Said {
  readonly problem: Problem;
  readonly refused: Answers;
  readonly rows: readonly RowForm[];
}

const none: Answers = new Map();

// All goals in one request, or none. The same word sent twice gives once.
export function useGive(many: ManyDesk, { form, rules, read }: Written): Giving {
  const client = useQueryClient();
  const [given, setGiven] = useState<GivenGoals | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const sent = useRef({ text: '', key: '' });
  const running = useRef<Promise<void> | null>(null);
  const { rows, fromHistory, unit } = many;
  const send = async (act: ManyAct): Promise<void> => {
    const body = manyBody(form, rules, rows, read, { act, fromHistory });
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: newIdempotencyKey() };
    setSaid(null);
    try {
      const headers = { 'Idempotency-Key': sent.current.key };
      const answer = await ok(api.POST('/api/v1/goals/batch', { body, headers }));
      setGiven({ act, count: answer.written, metric: form.metric, period: form.period, unit });
      many.forget();
      void client.invalidateQueries({ queryKey: queryKeys.numbers });
    } catch (thrown) {
      const problem = problemOf(thrown);
      const ofRows = problem.fields.filter(({ pointer }) => pointer.startsWith('/rows/'));
      if (problem.status !== 422 && problem.status !== 400) throw thrown;
      sent.current = { text: '', key: '' };
      setSaid({ problem, refused: answersOf(ofRows, rows), rows });
    }
  };
  // An impatient second click waits for the first.
  const give = (act: ManyAct): Promise<void> =>
    (running.current ??= send(act).finally(() => {
      running.current = null;
    }));
  const holds = said?.rows === rows; // what changes is tried again
  return {
    given,
    refused: holds ? said.refused : none,
    problem: holds ? said.problem : null,
    give,
    again: () => setGiven(null),
  };
}

function answersOf(fields: Problem['fields'], rows: readonly RowForm[]): Answers {
  const byRow = new Map<number, RowProblem[]>();
  for (const { pointer, code, message } of fields) {
    const [, , at = '', ...rest] = pointer.split('/');
    const problems = byRow.get(Number(at)) ?? [];
    problems.push({ field: rest.join('/'), code, message });
    byRow.set(Number(at), problems);
  }
  const answers = new Map<number, Answer>();
  for (const [at, problems] of byRow) {
    const row = rows[at];
    if (!row) continue;
    const outcome = {
      ...{ asked: row.owner, owner: null, goal: null, title: null, statement: null, target: null, baseline: null },
      ...{ currency: null, realism: null, findings: [], problems },
    };
    answers.set(row.key, { outcome, signature: signatureOf(row) });
  }
  return answers;
}
