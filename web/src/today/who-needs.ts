import type { LedNeed, Subject, Support } from '../check-in/check-in-queries';
import type { Glance, PromiseLine } from '../pact-life/life-queries';

// An own promise to somebody whom one leads that is overdue.
export interface Owed {
  readonly pact: string;
  readonly rep: string;
  readonly promise: PromiseLine;
}

export interface PersonInNeed {
  readonly id: string;
  readonly name: string;
  readonly subject: Subject; // where it is to be seen
  readonly asks: readonly string[]; // help that they asked of the reader and wait for
  readonly needs: readonly LedNeed[]; // what blocks them, where they doubt
  readonly missed: number; // standards
  readonly step: string | null; // that is proposed, or confirmed
  readonly answers: number; // promises of theirs that wait for the reader's word
}

// Own overdue promises, the oldest first; not those of a manager for whom the reader acts.
export function owedBy(reader: string, glances: readonly Glance[]): Owed[] {
  return glances
    .filter(({ mine, manager }) => mine === 'manager' && manager.id === reader)
    .flatMap((glance) =>
      glance.promises
        .filter(({ by, state }) => by === 'manager' && state === 'overdue')
        .map((promise) => ({ pact: glance.id, rep: glance.rep.name, promise })),
    )
    .toSorted((a, b) => a.promise.due.localeCompare(b.promise.due));
}

// The people whom the reader leads and who need something: who asks for help or is blocked, who doubts, who missed a
// standard, for whom a step is proposed, who waits for a word; then by name.
export function peopleInNeed(
  glances: readonly Glance[],
  led: readonly LedNeed[],
  support: readonly Support[],
): PersonInNeed[] {
  const people = new Map<string, PersonInNeed>();
  const begin = (id: string, name: string, subject: Subject): PersonInNeed => {
    const asked = support.filter(({ asker, state }) => asker.id === id && (state === 'asked' || state === 'accepted'));
    const asks = asked.map(({ what }) => what);
    const nothing = { asks, needs: [], missed: 0, step: null, answers: 0 };
    return people.get(id) ?? { id, name, subject, ...nothing };
  };
  for (const need of led) {
    const before = begin(need.person.id, need.person.name, need);
    people.set(need.person.id, { ...before, needs: [...before.needs, need] });
  }
  for (const glance of glances.filter(({ mine }) => mine === 'manager')) {
    const before = begin(glance.rep.id, glance.rep.name, { kind: 'sales_pact', id: glance.id });
    people.set(glance.rep.id, {
      ...before,
      missed: glance.standards.filter(({ windows }) => windows[0]?.verdict === 'missed').length,
      step: glance.proposal?.step ?? null,
      answers: glance.promises.filter(({ by, may }) => by === 'rep' && may.length > 0).length,
    });
  }
  return [...people.values()]
    .filter((one) => placeOf(one) < last)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name));
}

const last = 5;

function placeOf({ asks, needs, missed, step, answers }: PersonInNeed): number {
  const reasons = [
    asks.length > 0 || needs.some(({ blocked }) => blocked.length > 0),
    needs.some(({ doubts }) => doubts !== null),
    missed > 0,
    step !== null,
    answers > 0,
  ];
  const place = reasons.indexOf(true);
  return place < 0 ? last : place;
}
