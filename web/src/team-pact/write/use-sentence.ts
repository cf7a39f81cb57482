import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';

import { lintQuery } from '../../goal/checker/check-query';
import { findingsOf, type Found } from '../../goal/checker/findings';

const pauseInTyping = 250; // ms

export interface Sentence {
  readonly findings: readonly Found[];
  readonly unread: boolean; // in a language that isn't read
}

// What the checker asks about the objective, at every pause in typing.
export function useSentence(statement: string): Sentence {
  const [settled] = useDebouncedValue(statement, pauseInTyping);
  const sentence = useQuery(lintQuery(settled));
  const written = settled.trim() !== '';
  const spoken = written && !sentence.isError ? (sentence.data ?? undefined) : undefined;
  return {
    findings: findingsOf(undefined, spoken, { statement: settled, relativeRate: true, period: false }),
    unread: written && !sentence.isError && sentence.data === null,
  };
}
