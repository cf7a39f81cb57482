import { useState } from 'react';

import { useSession } from '../../session/session';
import type { Pair } from '../words/side-by-side';

export interface Settled {
  readonly has: (pair: Pair) => boolean;
  readonly set: (pair: Pair, settled: boolean) => void;
}

// The differences that have been talked through, by what both sides had prepared: when one of them prepares something
// else, it is a difference again. Each person ticks off their own, on this device.
export function useSettled(pact: string): Settled {
  const { person } = useSession();
  const place = `salespact.settled.${person.id}.${pact}`;
  const [marks, setMarks] = useState<readonly string[]>(() => readMarks(place));
  return {
    has: (pair) => marks.includes(markOf(pair)),
    set: (pair, settled) => {
      const others = marks.filter((mark) => mark !== markOf(pair));
      const next = settled ? [...others, markOf(pair)] : others;
      setMarks(next);
      writeMarks(place, next);
    },
  };
}

export const markOf = ({ key, rep, manager }: Pair): string =>
  JSON.stringify([key, rep?.text ?? null, manager?.text ?? null]);

function readMarks(place: string): readonly string[] {
  try {
    const marks: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [];
  } catch {
    return [];
  }
}

function writeMarks(place: string, marks: readonly string[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(marks));
  } catch {
    // Without room or permission it stays on the page alone.
  }
}
