import { compareDecimals } from '../format';
import { sortOf, type Sort } from '../parts';
import type { Team, TeamGoal, TeamPerson } from './team-query';

// One column of the grid: what some of the people are measured by.
export interface Column {
  readonly key: string; // "revenue/2026-Q4"
  readonly metric: string;
  readonly period: string;
  readonly people: number;
}

export interface Filter {
  readonly show?: 'help' | 'slipping' | 'well' | 'no_goals' | undefined;
  readonly status?: string | undefined;
  readonly metric?: string | undefined;
  readonly name?: string | undefined;
}

export type GridRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      readonly people: number;
      readonly help: number;
    }
  | { readonly kind: 'person'; readonly key: string; readonly person: TeamPerson };

export const columnKey = (goal: { readonly metric: string; readonly period: string }): string =>
  `${goal.metric}/${goal.period}`;

// Columns that most people have come first, then the longest periods, as the server sorts them.
export function columnsOf(team: Team, metric?: string): Column[] {
  const columns = new Map<string, Column>();
  for (const person of team.people) {
    for (const goal of person.goals) {
      if (metric !== undefined && goal.metric !== metric) continue;
      const key = columnKey(goal);
      const known = columns.get(key);
      columns.set(key, { key, metric: goal.metric, period: goal.period, people: (known?.people ?? 0) + 1 });
    }
  }
  const place = (column: Column): number => team.periods.findIndex((period) => period.label === column.period);
  return [...columns.values()].sort((a, b) => b.people - a.people || place(a) - place(b) || (a.key < b.key ? -1 : 1));
}

const marks = /\p{Mark}/gu;
export const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

// What somebody needs of the reader alone; it is between the two.
export const isOwnReason = (reason: string): boolean =>
  reason === 'promise_overdue' || reason === 'asked' || reason === 'doubts';

const well = new Set(['on_track', 'ahead', 'reached']);

// The deciding status stands for a person, to everybody: reasons are only there for those who lead.
function showsAs(person: TeamPerson, show: NonNullable<Filter['show']>): boolean {
  switch (show) {
    case 'help':
      return person.need
        ? isOwnReason(person.need.reason) || person.need.reason === 'off_track' || person.need.reason === 'at_risk'
        : person.goals.some((goal) => goal.status === 'off_track' || goal.status === 'at_risk');
    case 'slipping':
      return person.need?.reason === 'slipping';
    case 'well':
      return person.goals.length > 0 && person.goals.every((goal) => well.has(goal.status));
    case 'no_goals':
      return person.goals.length === 0;
  }
}

export function filtered(team: Team, filter: Filter): TeamPerson[] {
  const wanted = plain(filter.name ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return team.people.filter((person) => {
    if (filter.show && !showsAs(person, filter.show)) return false;
    const goals = filter.metric ? person.goals.filter((goal) => goal.metric === filter.metric) : person.goals;
    if (filter.metric && goals.length === 0) return false;
    if (filter.status && !goals.some((goal) => goal.status === filter.status)) return false;
    const name = plain(person.name);
    return wanted.every((word) => name.includes(word));
  });
}

// People without the goal, or without a number, come last in either direction.
function byColumn(key: string, descending: boolean) {
  const value = (person: TeamPerson): string | null =>
    person.goals.find((goal) => columnKey(goal) === key)?.attainment ?? null;
  return (a: TeamPerson, b: TeamPerson): number => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compareDecimals(left, right) * (descending ? -1 : 1);
  };
}

export type TeamSort = Sort;

export function teamSort(text: string | undefined, columns: readonly Column[]): TeamSort | undefined {
  return sortOf(text, 'name', ...columns.map((column) => column.key));
}

// Without a sort: the server's order, who needs help first.
export function sorted(people: readonly TeamPerson[], sort: TeamSort | undefined, locale: string): TeamPerson[] {
  if (!sort) return [...people];
  const descending = sort.direction === 'descending';
  if (sort.by !== 'name') return [...people].sort(byColumn(sort.by, descending));
  const collator = new Intl.Collator(locale);
  return [...people].sort((a, b) => collator.compare(a.name, b.name) * (descending ? -1 : 1));
}

// Under a line for each unit, in the order of their paths; inside a unit the order stays.
export function rowsOf(team: Team, people: readonly TeamPerson[], grouped: boolean): GridRow[] {
  const row = (person: TeamPerson): GridRow => ({ kind: 'person', key: person.id, person });
  if (!grouped) return people.map(row);
  const groups = new Map<string | null, TeamPerson[]>();
  for (const person of people) groups.set(person.unit, [...(groups.get(person.unit) ?? []), person]);
  const order = [...team.units.map((unit) => unit.id), null];
  return order.flatMap((id): GridRow[] => {
    const members = groups.get(id);
    if (!members) return [];
    const unit = team.units.find((each) => each.id === id);
    const help = members.filter((person) => showsAs(person, 'help')).length;
    const name = unit ? pathWords(below(team.unit.path, unit.path)) || unit.name : '';
    return [{ kind: 'group', key: `unit ${id ?? ''}`, name, people: members.length, help }, ...members.map(row)];
  });
}

// "Americas/Western" -> "Americas › Western"; a slash that belongs to a name is written "\/".
export function pathWords(path: string): string {
  return path
    .split(/(?<!\\)\//)
    .map((part) => part.replace(/\\([/\\])/g, '$1'))
    .filter(Boolean)
    .join(' › ');
}

// What is left of a path below another: the page is about the rest already.
export function below(above: string, path: string): string {
  return above !== '' && path.startsWith(`${above}/`) ? path.slice(above.length + 1) : path === above ? '' : path;
}

export function goalAt(person: TeamPerson, column: Column): TeamGoal | undefined {
  return person.goals.find((goal) => columnKey(goal) === column.key);
}
