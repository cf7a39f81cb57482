import { describe, expect, it } from 'vitest';

import type { Team, TeamGoal, TeamPerson } from './team-query';
import { below, columnsOf, filtered, pathWords, plain, rowsOf, sorted, teamSort } from './team-rows';

function goal(metric: string, period: string, attainment: string | null, status = 'on_track'): TeamGoal {
  return { id: `${metric} ${period}`, metric, period, attainment, status } as TeamGoal;
}

function person(name: string, unit: string | null, reason: string, goals: TeamGoal[]): TeamPerson {
  return { id: name, name, unit, status: 'on_track', need: { reason }, goals } as TeamPerson;
}

const team = {
  unit: { path: 'North' },
  periods: [{ label: '2027' }, { label: '2027-Q1' }],
  units: [
    { id: 'a', name: 'A', path: 'North/A' },
    { id: 'b', name: 'B', path: 'North/B' },
  ],
  people: [
    person('Zoë', 'b', 'off_track', [goal('revenue', '2027-Q1', '0.10', 'off_track')]),
    person('ana lópez', 'a', 'slipping', [goal('revenue', '2027-Q1', '0.50'), goal('revenue', '2027', '0.9')]),
    person('Ben', 'b', 'no_need', [goal('calls', '2027', '1.20', 'reached')]),
    person('Dee', null, 'no_goals', []),
  ],
} as unknown as Team;

const names = (people: readonly TeamPerson[]): string => people.map((one) => one.name).join(', ');

describe('the team grid', () => {
  it('has a column for each metric and period, what most people have first', () => {
    expect(columnsOf(team).map((column) => column.key)).toEqual(['revenue/2027-Q1', 'calls/2027', 'revenue/2027']);
    expect(columnsOf(team, 'calls').map((column) => column.key)).toEqual(['calls/2027']);
  });

  it('is filtered by need, status, metric and name, marks and case aside', () => {
    expect(names(filtered(team, {}))).toBe('Zoë, ana lópez, Ben, Dee');
    expect(names(filtered(team, { show: 'help' }))).toBe('Zoë');
    const asking = { ...team, people: [person('Cy', null, 'asked', []), ...team.people] };
    expect(names(filtered(asking, { show: 'help' }))).toBe('Cy, Zoë');
    expect(names(filtered(team, { show: 'slipping' }))).toBe('ana lópez');
    expect(names(filtered(team, { show: 'well' }))).toBe('ana lópez, Ben');
    expect(names(filtered(team, { show: 'no_goals' }))).toBe('Dee');
    expect(names(filtered(team, { status: 'reached' }))).toBe('Ben');
    expect(names(filtered(team, { status: 'reached', metric: 'revenue' }))).toBe('');
    expect(names(filtered(team, { name: 'LOPEZ an' }))).toBe('ana lópez');
    expect(names(filtered(team, { name: 'zoe' }))).toBe('Zoë');
    expect(plain('Müller')).toBe('muller');
  });

  it('is sorted by name or by a column, whoever has no number last either way', () => {
    const columns = columnsOf(team);
    const order = (text: string): string => names(sorted(team.people, teamSort(text, columns), 'en'));
    expect(order('name')).toBe('ana lópez, Ben, Dee, Zoë');
    expect(order('-name')).toBe('Zoë, Dee, Ben, ana lópez');
    expect(order('revenue/2027-Q1')).toBe('Zoë, ana lópez, Ben, Dee');
    expect(order('-revenue/2027-Q1')).toBe('ana lópez, Zoë, Ben, Dee');
    expect(order('nonsense')).toBe('Zoë, ana lópez, Ben, Dee');
  });

  it('is grouped by unit in the order of the paths, with who needs help counted', () => {
    const rows = rowsOf(team, team.people, true);
    expect(
      rows.map((row) => (row.kind === 'group' ? `[${row.name} ${row.people}/${row.help}]` : row.person.name)),
    ).toEqual(['[A 1/0]', 'ana lópez', '[B 2/1]', 'Zoë', 'Ben', '[ 1/0]', 'Dee']);
    expect(rowsOf(team, team.people, false)).toHaveLength(4);
  });

  it('reads paths with slashes inside names', () => {
    expect(pathWords('EMEA/DACH \\/ CEE')).toBe('EMEA › DACH / CEE');
    expect(pathWords('')).toBe('');
    expect(below('North', 'North/A')).toBe('A');
    expect(below('North', 'Northern/A')).toBe('Northern/A');
    expect(below('', 'North/A')).toBe('North/A');
    expect(below('North', 'North')).toBe('');
  });
});
