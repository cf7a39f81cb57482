import type { PactWords, Section } from '../pact-queries';
import { floorKey, toldApart, type Clause, type Group } from './clauses';
import type { WordsForm } from './form';

// What the two have prepared, laid side by side: the same clause of both in one line.
export interface Pair {
  readonly key: string;
  readonly section: Section;
  readonly group: Group;
  readonly rep: Clause | null;
  readonly manager: Clause | null;
  readonly same: boolean;
}

// New rows were given their keys on each side apart, so that only what the draft names already is known by its key;
// everything else by what it says.
export function comparable(words: PactWords, draft: PactWords): PactWords {
  const known = new Set(
    [...draft.expectations.of_rep, ...draft.expectations.of_manager, ...draft.role.development].map(({ key }) => key),
  );
  const expectation = (one: PactWords['expectations']['of_rep'][number]) =>
    known.has(one.key) ? one : { ...one, key: one.text };
  const { expectations, role } = words;
  return {
    ...words,
    expectations: {
      ...expectations,
      of_rep: expectations.of_rep.map(expectation),
      of_manager: expectations.of_manager.map(expectation),
    },
    role: {
      ...role,
      development: role.development.map((one) => (known.has(one.key) ? one : { ...one, key: one.skill })),
    },
  };
}

export function sideBySide(rep: readonly Clause[], manager: readonly Clause[]): Pair[] {
  const keys = [...new Set([...manager, ...rep].map(({ key }) => key))];
  return keys.flatMap((key): Pair[] => {
    const of = (side: readonly Clause[]): Clause | null => side.find((clause) => clause.key === key) ?? null;
    const [own, lead] = [of(rep), of(manager)];
    const one = lead ?? own;
    if (!one) return [];
    return [{ key, section: one.section, group: one.group, rep: own, manager: lead, same: own?.text === lead?.text }];
  });
}

const fields: Readonly<Record<Exclude<Group, 'waived'>, keyof WordsForm>> = {
  goals: 'goals',
  floors: 'floors',
  serves: 'serves',
  plan: 'plan',
  progress: 'progress',
  of_rep: 'ofRep',
  of_manager: 'ofManager',
  indicators: 'indicators',
  obstacles: 'obstacles',
  manager_role: 'managerRole',
  steps: 'steps',
  response: 'response',
  exceeding: 'exceeding',
  role: 'role',
  decision_rights: 'decisionRights',
  activities: 'activities',
  formula: 'formula',
  development: 'development',
  resources: 'resources',
};

interface Named {
  readonly row: number;
  readonly key?: string;
}

const nameOf = (group: Group, item: unknown): string => {
  const one = item as Record<'metric' | 'text' | 'stage' | 'skill' | 'key', string> & {
    comparator: 'min';
    cadence: 'week';
    row: number;
  };
  if (group === 'goals') return item as string;
  if (group === 'floors') return floorKey(one);
  if (group === 'steps') return String(one.row);
  if (group === 'activities') return one.stage;
  if (group === 'development') return one.key || one.skill;
  return group === 'of_rep' || group === 'of_manager' ? one.key || one.text : one.text;
};

// The draft with one clause as a side has prepared it. `from` is that side's form, made of what comparable() gave.
export function withClause(form: WordsForm, from: WordsForm, { section, group, key }: Pair): WordsForm {
  if (group === 'waived') return { ...form, waived: { ...form.waived, [section]: from.waived[section] ?? '' } };
  const field = fields[group];
  const wanted = from[field];
  if (!Array.isArray(wanted)) return { ...form, [field]: wanted };
  const name = key.slice(`${section}/${group}/`.length);
  const item: unknown = wanted[namesIn(group, wanted).indexOf(name)];
  const list = form[field] as unknown as readonly unknown[];
  const at = placeIn(list, group, item, name);
  if (item === undefined) return at < 0 ? form : { ...form, [field]: list.filter((_, index) => index !== at) };
  if (typeof item === 'string') return at < 0 ? { ...form, [field]: [...list, item] } : form;
  const row = at < 0 ? Math.max(-1, ...list.map((each) => (each as Named).row)) + 1 : (list[at] as Named).row;
  const was = at < 0 ? undefined : (list[at] as Named);
  const taken = { ...(item as Named), row, ...('key' in (item as object) && { key: was?.key ?? '' }) };
  const next = at < 0 ? [...list, taken] : list.map((each, index) => (index === at ? taken : each));
  return { ...form, [field]: next };
}

const namesIn = (group: Group, list: readonly unknown[]): string[] =>
  toldApart(list.map((each) => nameOf(group, each)));

function placeIn(list: readonly unknown[], group: Group, wanted: unknown, name: string): number {
  const at = namesIn(group, list).indexOf(name);
  const keyed = group === 'of_rep' || group === 'of_manager' || group === 'development';
  if (at >= 0 || !keyed || wanted === undefined) return at;
  // A row of the draft with a key of its own that says the same already.
  const words = (item: unknown): string | undefined => {
    const named = item as { text?: string; skill?: string };
    return group === 'development' ? named.skill : named.text;
  };
  return list.findIndex((each) => words(each) === words(wanted));
}
