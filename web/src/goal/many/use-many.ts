import { useCallback, useEffect, useState } from 'react';

import type { Facts } from '../editor/facts';
import { useWriting, type WritingDesk } from '../editor/use-writing';
import { forgetChoices, keepChoices, keptChoices, noChoices, type ManyChoices } from './keep-rows';
import { addRows, type Added, type NewRow, type RowForm } from './rows';

export interface ManyDesk extends ManyChoices {
  readonly desk: WritingDesk;
  readonly choose: (change: Partial<Omit<ManyChoices, 'rows'>>) => void;
  readonly add: (more: readonly NewRow[]) => Added;
  readonly put: (key: number, change: Partial<RowForm>) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void; // the rows
  readonly forget: () => void; // all of it
}

// What is being written for many, kept on this device at every change.
export function useMany(facts: Facts): ManyDesk {
  const { id: person } = facts.person;
  const desk = useWriting(facts, null, 'many');
  const [choices, setChoices] = useState<ManyChoices>(() => keptChoices(person) ?? noChoices);
  useEffect(() => {
    if (choices === noChoices) forgetChoices(person);
    else keepChoices(person, choices);
  }, [person, choices]);
  const put = useCallback(
    (key: number, change: Partial<RowForm>) =>
      setChoices((before) => ({
        ...before,
        rows: before.rows.map((row) => (row.key === key ? { ...row, ...change } : row)),
      })),
    [],
  );
  const remove = useCallback(
    (key: number) => setChoices((before) => ({ ...before, rows: before.rows.filter((row) => row.key !== key) })),
    [],
  );
  return {
    ...choices,
    desk,
    choose: (change) => setChoices((before) => ({ ...before, ...change })),
    add: (more) => {
      setChoices((before) => ({ ...before, rows: addRows(before.rows, more).rows }));
      return addRows(choices.rows, more);
    },
    put,
    remove,
    clear: () => setChoices((before) => ({ ...before, rows: [] })),
    forget: () => {
      desk.forget();
      setChoices(noChoices);
    },
  };
}
