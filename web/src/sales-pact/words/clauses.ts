import type { Floor, PactWords, Section } from '../pact-queries';
import { sections } from '../pact-queries';

// A pact as people read it: one clause after another, each with a name of its own by which two texts are laid side by
// side. What a clause says is put into words by `say`, in the language of the reader.
export interface Clause {
  readonly key: string;
  readonly section: Section;
  readonly group: Group;
  readonly text: string;
}

export const groups = {
  targets: ['waived', 'goals', 'floors', 'serves', 'plan', 'progress'],
  expectations: ['waived', 'of_rep', 'of_manager', 'indicators', 'obstacles', 'manager_role'],
  motives: ['waived'],
  consequences: ['waived', 'steps', 'response', 'exceeding'],
  role: ['waived', 'role', 'decision_rights', 'activities', 'formula', 'development', 'resources'],
} as const;
export type Group = (typeof groups)[Section][number];

// Groups that are one text and not a list.
const prose = new Set<Group>([
  'waived',
  'serves',
  'plan',
  'progress',
  'manager_role',
  'response',
  'exceeding',
  'role',
  'decision_rights',
  'formula',
  'resources',
]);
export const isProse = (group: Group): boolean => prose.has(group);

export interface Saying {
  readonly floor: (floor: Floor) => string;
  readonly expectation: (one: PactWords['expectations']['of_rep'][number]) => string;
  readonly obstacle: (one: PactWords['expectations']['obstacles'][number]) => string;
  readonly step: (one: PactWords['consequences']['steps'][number]) => string;
  readonly activity: (one: PactWords['role']['activities'][number]) => string;
  readonly development: (one: PactWords['role']['development'][number]) => string;
}

// One standard at a time for each metric, bound and rhythm, as the server has it.
export const floorKey = ({ metric, comparator, cadence }: Pick<Floor, 'metric' | 'comparator' | 'cadence'>): string =>
  `${metric} ${comparator} ${cadence}`;

// The same name twice is told apart by which of them it is. No name has more than one line.
export function toldApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}\n${count}`;
  });
}

export function clausesOf(words: PactWords, say: Saying): Clause[] {
  const { targets, expectations, consequences, role } = words;
  const lists: readonly (readonly [Section, Group, readonly (readonly [string, string])[]])[] = [
    ['targets', 'goals', targets.goals.map((one) => [one.goal, one.summary])],
    ['targets', 'floors', targets.floors.map((one) => [floorKey(one), say.floor(one)])],
    ['targets', 'serves', [['', targets.serves]]],
    ['targets', 'plan', [['', targets.plan]]],
    ['targets', 'progress', [['', targets.progress]]],
    ['expectations', 'of_rep', expectations.of_rep.map((one) => [one.key, say.expectation(one)])],
    ['expectations', 'of_manager', expectations.of_manager.map((one) => [one.key, say.expectation(one)])],
    ['expectations', 'indicators', expectations.indicators.map((one) => [one, one])],
    ['expectations', 'obstacles', expectations.obstacles.map((one) => [one.text, say.obstacle(one)])],
    ['expectations', 'manager_role', [['', expectations.manager_role]]],
    ['consequences', 'steps', consequences.steps.map((one) => [String(one.step), say.step(one)])],
    ['consequences', 'response', [['', consequences.response]]],
    ['consequences', 'exceeding', [['', consequences.exceeding]]],
    ['role', 'role', [['', role.role]]],
    ['role', 'decision_rights', [['', role.decision_rights]]],
    ['role', 'activities', role.activities.map((one) => [one.stage, say.activity(one)])],
    ['role', 'formula', [['', role.formula]]],
    ['role', 'development', role.development.map((one) => [one.key, say.development(one)])],
    ['role', 'resources', [['', role.resources]]],
  ];
  const waived = words.waived.map(({ section, reason }): Clause => {
    return { key: `${section}/waived`, section, group: 'waived', text: reason };
  });
  const written = lists.flatMap(([section, group, items]) => {
    const names = toldApart(items.map(([name]) => name));
    return items
      .map(([, text], at): Clause => ({ key: `${section}/${group}/${names[at] ?? ''}`, section, group, text }))
      .filter(({ text }) => text !== '');
  });
  return [...waived, ...written].sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}
