import type { PersonRow, Unit } from '../../administration/shared/queries';
import type { Session } from '../../session/session';

// For whom somebody may write a goal, as the server decides it: people and units below those that they manage, sales
// operations for all, executives for units.
export function drafts({ roles }: Pick<Session, 'roles'>): { readonly people: boolean; readonly units: boolean } {
  const held = new Set(roles.map(({ role }) => role));
  return {
    people: held.has('manager') || held.has('ops'),
    units: held.has('manager') || held.has('ops') || held.has('exec'),
  };
}

export interface Draftable {
  readonly people: readonly PersonRow[];
  readonly units: readonly Unit[];
}

export function draftable(
  session: Pick<Session, 'roles' | 'person'>,
  people: readonly PersonRow[],
  units: readonly Unit[],
): Draftable {
  const pathOf = (id: string): string | undefined => units.find((unit) => unit.id === id)?.path;
  const led = (kinds: readonly string[]): string[] =>
    session.roles.filter(({ role }) => kinds.includes(role)).flatMap(({ unit }) => pathOf(unit.id) ?? []);
  const ofPeople = led(['manager', 'ops']);
  const ofUnits = led(['manager', 'ops', 'exec']);
  return {
    people: people
      .filter((one) => one.id !== session.person.id && one.status !== 'departed' && isBelow(one.unit, ofPeople))
      .sort((a, b) => a.name.localeCompare(b.name)),
    units: units.filter((unit) => isBelow(unit.path, ofUnits)),
  };
}

function isBelow(path: string, tops: readonly string[]): boolean {
  return tops.some((top) => top === '' || path === top || path.startsWith(`${top}/`));
}
