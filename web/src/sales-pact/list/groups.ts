import type { PactLine } from '../pact-queries';

export interface Grouped {
  readonly own: readonly PactLine[];
  readonly led: readonly PactLine[];
  readonly acting: readonly PactLine[]; // for their manager, as a deputy
  readonly below: readonly PactLine[]; // of which the reader sees the outline
  readonly over: readonly PactLine[];
}

const isOver = ({ state }: Pick<PactLine, 'state'>): boolean => state === 'expired' || state === 'terminated';

const acts = ({ mine, acts_in }: Pick<PactLine, 'mine' | 'acts_in'>): boolean => mine === null && acts_in.length > 0;

// What waits for the reader first, then by name.
export function grouped(pacts: readonly PactLine[]): Grouped {
  const sorted = [...pacts].sort(
    (a, b) => Number(b.waits_for_me) - Number(a.waits_for_me) || a.rep.name.localeCompare(b.rep.name),
  );
  const running = sorted.filter((each) => !isOver(each));
  return {
    own: running.filter(({ mine }) => mine === 'rep'),
    led: running.filter(({ mine }) => mine === 'manager'),
    acting: running.filter(acts),
    below: running.filter((each) => each.mine === null && !acts(each)),
    over: sorted.filter(isOver),
  };
}

// Somebody sells under one pact at a time; who leads others opens one with each of them.
export function mayOpen(pacts: readonly PactLine[], isRep: boolean, leads: boolean): boolean {
  return leads || (isRep && grouped(pacts).own.length === 0);
}
