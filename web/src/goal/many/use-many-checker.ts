import { useMemo } from 'react';

import type { Facts } from '../editor/facts';
import type { Writing } from '../editor/form';
import { numberRules } from '../editor/form-numbers';
import { useChecker, type Checked } from '../editor/use-checker';
import { asWritten, fillBlanks } from './blanks';
import { fillingsOf } from './fillings';
import { isRelative } from './many-body';

// What depends on whose goal it is, and is said at each row.
const ofEach = new Set(['S5', 'M6', 'A1', 'A2', 'A3', 'A4', 'A5', 'R2', 'R3', 'T8']);

interface ManyChecked {
  readonly checked: Checked;
  readonly sample: string; // the sentence with its blanks filled
}

// The checker over the sentence of many: it reads the one of the first owner, and asks about the words as they are
// written.
export function useManyChecker(writing: Writing, facts: Facts, owner: string, fromHistory: boolean): ManyChecked {
  const { statement } = writing.form;
  const filled = useMemo(() => {
    const metric = facts.metrics.find(({ key }) => key === writing.form.metric);
    const rules = numberRules(facts.locale, metric, facts.workspace.currency);
    return fillBlanks(statement, fillingsOf({ form: writing.form, metric, rules, workspace: facts.workspace, owner }));
  }, [writing.form, statement, facts, owner]);
  const sample = useMemo(
    () => ({ ...writing, form: { ...writing.form, statement: filled.text } }),
    [writing, filled.text],
  );
  const read = useChecker(sample, facts, null);
  const checked = useMemo((): Checked => {
    const ownPast = fromHistory && isRelative(read.form);
    const findings = read.findings
      .filter(({ rule }) => !ofEach.has(rule) && !(rule === 'M2' && ownPast))
      .map((each) => asWritten(each, filled));
    return {
      ...read,
      form: { ...read.form, statement },
      findings,
      history: [],
      check: read.check && { ...read.check, target: null },
    };
  }, [read, filled, statement, fromHistory]);
  return { checked, sample: filled.text };
}
