import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { problemOf, type Problem } from '../../api';
import { draftQuery, historyQuery, lintQuery, type Check } from '../checker/check-query';
import { findingsOf, type Found } from '../checker/findings';
import { draftBody } from './draft-body';
import type { Facts, Metric } from './facts';
import type { Writing } from './form';
import { numberRules, type NumberRules } from './form-numbers';
import { filled, readFields, type Filled } from './read-fields';

const pauseInTyping = 250; // ms

export interface Checked extends Filled {
  readonly metric: Metric | undefined;
  readonly rules: NumberRules;
  readonly check: Check | undefined;
  readonly findings: readonly Found[];
  readonly history: NonNullable<Check['realism']>['history'];
  readonly unread: boolean; // the sentence is in a language that isn't read
  readonly refused: Problem | null; // a field can't be read
  readonly busy: boolean;
}

// What is written is read at every pause in typing: the sentence fills the fields, the whole draft is judged. Only the
// latest answer counts, and nothing waits for it.
export function useChecker(writing: Writing, facts: Facts, goal: string | null): Checked {
  const [settled] = useDebouncedValue(writing, pauseInTyping);
  const sentence = useQuery(lintQuery(settled.form.statement));
  const written = settled.form.statement.trim() !== '';
  const spoken = written && !sentence.isError ? (sentence.data ?? undefined) : undefined;
  const now = useFilled(writing, spoken, facts);
  const then = useFilled(settled, spoken, facts);
  const body = useMemo(() => draftBody(then.form, then.rules), [then]);
  const draft = useQuery({
    ...draftQuery(settled.form.statement, body, goal),
    enabled: !sentence.isFetching, // what it reads belongs to the draft
  });
  const past = useQuery(historyQuery(body));
  const { form } = then;
  const full = draft.isError ? undefined : draft.data;
  const findings = useMemo(
    () =>
      findingsOf(full, spoken, {
        statement: settled.form.statement,
        relativeRate: form.mode === 'relative_pct' && !form.relativeMeant && then.metric?.unit === 'percent',
        period: form.period !== '',
      }),
    [full, spoken, settled.form.statement, form.mode, form.relativeMeant, form.period, then.metric],
  );
  return {
    ...now,
    check: full,
    findings,
    history: past.data ?? [],
    unread: written && !sentence.isError && sentence.data === null,
    refused: draft.isError ? problemOf(draft.error) : null,
    busy: draft.isFetching || sentence.isFetching || settled !== writing,
  };
}

function useFilled(writing: Writing, spoken: Check | undefined, facts: Facts) {
  return useMemo(() => {
    const currency = facts.workspace.currency;
    const mark = numberRules(facts.locale, undefined, currency).mark;
    const found = filled(writing, spoken ? readFields(spoken.fields, facts, mark) : {});
    const metric = facts.metrics.find(({ key }) => key === found.form.metric);
    return { ...found, metric, rules: numberRules(facts.locale, metric, currency) };
  }, [writing, spoken, facts]);
}
