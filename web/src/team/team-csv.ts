import { csvOf, type CsvCell } from '../charts/csv';
import type { Team, TeamPerson } from './team-query';
import { isOwnReason } from './team-rows';

const header = [
  'person',
  'unit',
  'reason',
  'days_behind',
  'metric',
  'period',
  'currency',
  'target',
  'actual',
  'expected',
  'attainment',
  'pace_index',
  'buffer_days',
  'required_per_working_day',
  'status',
  'status_week_before',
  'actual_change_in_week',
];

// What the grid shows, a goal a row, exact; in the order and with the filter of the page. A file is handed on: what
// somebody told the reader alone is not in it.
export function teamCsv(team: Team, people: readonly TeamPerson[]): string {
  const units = new Map(team.units.map((unit) => [unit.id, unit.path || unit.name]));
  const text = (value: string | null | undefined): CsvCell => ({ text: value ?? '' });
  const number = (value: string | null): CsvCell => ({ number: value });
  const rows = people.flatMap((person) => {
    const who = [
      text(person.name),
      text(person.unit === null ? '' : units.get(person.unit)),
      text(person.need && !isOwnReason(person.need.reason) ? person.need.reason : ''),
      number(person.need ? String(person.need.days_behind) : null),
    ];
    const goals: (typeof person.goals)[number][] = person.goals;
    if (goals.length === 0) return [[...who, ...header.slice(who.length).map(() => text(''))]];
    return goals.map((goal) => [
      ...who,
      text(goal.metric),
      text(goal.period),
      text(goal.currency),
      number(goal.target),
      number(goal.actual),
      number(goal.expected),
      number(goal.attainment),
      number(goal.pace_index),
      number(goal.buffer_days),
      number(goal.required_per_working_day),
      text(goal.without_doubts ?? goal.status),
      text(goal.status_before),
      number(goal.actual_change),
    ]);
  });
  return csvOf(header, rows);
}
