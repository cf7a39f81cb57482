import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { unitsBefore, type Found } from '../checker/findings';
import { focusField } from './field-frame';
import type { FieldName } from './form';
import { sectionFor, type SectionName } from './sections';

// A section opens once when the checker first asks about it; from then on it is the writer's to open and close.
export function useSections(asked: ReadonlyMap<SectionName, number>, ready: boolean) {
  const [opened, setOpened] = useState<ReadonlySet<SectionName>>(new Set());
  const [seen, setSeen] = useState<ReadonlySet<SectionName>>(new Set());
  const fresh = ready ? [...asked.keys()].filter((name) => !seen.has(name)) : [];
  if (fresh.length > 0) {
    setSeen(new Set([...seen, ...fresh]));
    setOpened(new Set([...opened, ...fresh]));
  }
  const toggle = (name: SectionName, open = !opened.has(name)): void => {
    const next = new Set(opened);
    if (open) next.add(name);
    else next.delete(name);
    setOpened(next);
  };
  return [opened, toggle] as const;
}

// From a finding to the field that answers it, or to its words in the sentence.
export function useLeading(
  field: RefObject<HTMLTextAreaElement | null>,
  statement: string,
  toggle: (name: SectionName, open: boolean) => void,
) {
  const goTo = (name: FieldName): void => {
    if (name === 'statement') return field.current?.focus();
    const section = sectionFor(name);
    if (section !== undefined) flushSync(() => toggle(section, true));
    focusField(name);
  };
  const show = ({ at: [start = 0, end = 0] }: Found): void => {
    field.current?.focus();
    field.current?.setSelectionRange(unitsBefore(statement, start), unitsBefore(statement, end));
  };
  return { goTo, show };
}
