import { useState } from 'react';

import type { Schemas } from '../../api';
import { formOf } from './draft-body';
import type { Facts } from './facts';
import { emptyForm, withChange, type GoalForm, type Writing } from './form';
import { numberRules } from './form-numbers';
import { forgetWriting, keepWriting, keptWriting } from './keep-writing';

type Agreement = Schemas['AgreementReading'];

export interface WritingDesk {
  readonly writing: Writing;
  readonly kept: boolean; // it was found on this device, not saved yet
  readonly changed: boolean; // since it was last saved
  readonly change: (change: Partial<GoalForm>) => void;
  readonly replace: (writing: Writing) => void; // by what a template says
  readonly rebase: (agreement: Agreement) => void; // goes on from what is stored now, with what was typed
  readonly saved: (agreement: Agreement) => void;
  readonly forget: () => void;
}

// What is being written, kept on this device at every change; what has no goal yet under a name of its own.
export function useWriting(facts: Facts, agreement: Agreement | null, unstored = 'new'): WritingDesk {
  const { id: person } = facts.person;
  const goal = agreement?.id ?? unstored;
  const [writing, setWriting] = useState<Writing>(() => keptWriting(person, goal) ?? begun(facts, agreement));
  const [kept, setKept] = useState(() => keptWriting(person, goal) !== null);
  const [changed, setChanged] = useState(kept);
  return {
    writing,
    kept,
    changed,
    change: (change) => {
      const next = withChange(writing, change);
      keepWriting(person, goal, next);
      setWriting(next);
      setChanged(true);
    },
    replace: (next) => {
      keepWriting(person, goal, next);
      setWriting(next);
      setChanged(true);
    },
    rebase: ({ revision }) => {
      const next = { ...writing, revision };
      keepWriting(person, goal, next);
      setWriting(next);
    },
    saved: ({ revision }) => {
      forgetWriting(person, goal);
      setWriting({ ...writing, revision });
      setChanged(false);
      setKept(false);
    },
    forget: () => {
      forgetWriting(person, goal);
      setWriting(begun(facts, agreement));
      setChanged(false);
      setKept(false);
    },
  };
}

function begun(facts: Facts, agreement: Agreement | null): Writing {
  if (!agreement) return { form: emptyForm(facts.person.id), touched: [], revision: null };
  const metric = facts.metrics.find(({ key }) => key === agreement.metric);
  const currency = agreement.target.currency ?? facts.workspace.currency;
  return { ...formOf(agreement, numberRules(facts.locale, metric, currency)), revision: agreement.revision };
}
