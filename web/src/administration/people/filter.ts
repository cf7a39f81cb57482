import type { PersonRow } from '../shared/queries';

export interface PeopleFilter {
  readonly q?: string;
  readonly status?: string; // 'all', or one; without it everybody who has not left
  readonly unit?: string; // path; '' is the company
  readonly role?: string;
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// Every word of the search is in the name, the e-mail address or the unit; a unit has what is below it.
export function matching(people: readonly PersonRow[], filter: PeopleFilter): PersonRow[] {
  const words = plain(filter.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return people.filter((person) => {
    const about = plain(`${person.name} ${person.email ?? ''} ${person.unit}`);
    if (!words.every((word) => about.includes(word))) return false;
    if (filter.status === undefined ? person.status === 'departed' : !isOf(person, filter.status)) return false;
    if (filter.role !== undefined && !person.roles.includes(filter.role)) return false;
    return filter.unit === undefined || person.unit === filter.unit || person.unit.startsWith(`${filter.unit}/`);
  });
}

function isOf(person: PersonRow, status: string): boolean {
  return status === 'all' || person.status === status;
}
