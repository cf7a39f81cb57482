// Who helps whom in a pact of many: read once, in time that grows with the members and the promises alone.

export interface Help {
  readonly giver: string;
  readonly receiver: string | null; // null or '': all the others
  readonly what: string;
}

export interface Support<Of extends Help> {
  readonly given: ReadonlyMap<string, readonly Of[]>; // by giver
  readonly received: ReadonlyMap<string, readonly Of[]>; // by receiver; help to all isn't in it
  readonly toAll: readonly Of[];
  readonly givesNothing: readonly string[];
  readonly receivesNothing: readonly string[];
}

// Pacts of more people show one person at a time.
export const mostInGrid = 30;
export const memberChoice = 'pact-grid-member'; // id of the field

export const isToAll = ({ receiver }: Help): boolean => receiver === null || receiver === '';

export function supportOf<Of extends Help>(members: readonly string[], promises: readonly Of[]): Support<Of> {
  const given = new Map<string, Of[]>(members.map((person) => [person, []]));
  const received = new Map<string, Of[]>(members.map((person) => [person, []]));
  const toAll: Of[] = [];
  for (const one of promises) {
    const gives = given.get(one.giver);
    if (gives === undefined || one.what.trim() === '') continue;
    if (isToAll(one)) {
      toAll.push(one);
      gives.push(one);
    } else if (one.receiver !== one.giver) {
      const receives = received.get(one.receiver ?? '');
      if (receives === undefined) continue;
      receives.push(one);
      gives.push(one);
    }
  }
  const generous = new Set(toAll.map(({ giver }) => giver));
  const hasFromAll = (person: string): boolean => generous.size > Number(generous.has(person));
  return {
    given,
    received,
    toAll,
    givesNothing: members.length < 2 ? members : members.filter((person) => given.get(person)?.length === 0),
    receivesNothing: members.filter((person) => received.get(person)?.length === 0 && !hasFromAll(person)),
  };
}

// What others promise to this person: what is meant for them first, then what is for all.
export function receivedBy<Of extends Help>({ received, toAll }: Support<Of>, person: string): readonly Of[] {
  return [...(received.get(person) ?? []), ...toAll.filter(({ giver }) => giver !== person)];
}

// Whose help is shown: who was chosen, else the reader, else the first.
export function shownMember(members: readonly string[], chosen: string | null, reader: string): string | null {
  if (chosen !== null && members.includes(chosen)) return chosen;
  return members.includes(reader) ? reader : (members[0] ?? null);
}
