import { merged as mergedBy, withTheirs as withTheirsBy, type Collision, type Merged } from '../../pact/merge';
import type { Floor } from '../pact-queries';
import { floorKey } from './clauses';
import type { WordsForm } from './form';

// By what an item of a list is the same one in both texts.
const identities = {
  goals: (goal: string) => goal,
  floors: (one: Pick<Floor, 'metric' | 'comparator' | 'cadence'>) => floorKey(one),
  ofRep: (one: { key: string; text: string }) => one.key || one.text,
  ofManager: (one: { key: string; text: string }) => one.key || one.text,
  indicators: (one: { text: string }) => one.text,
  obstacles: (one: { text: string }) => one.text,
  steps: (one: { row: number }) => String(one.row),
  activities: (one: { stage: string }) => one.stage,
  development: (one: { key: string; skill: string }) => one.key || one.skill,
} satisfies Partial<Record<keyof WordsForm, (item: never) => string>>;

export type { Collision };

export const merged = (base: WordsForm, mine: WordsForm, theirs: WordsForm): Merged<WordsForm> =>
  mergedBy(identities, base, mine, theirs);

export const withTheirs = (form: WordsForm, collision: Collision): WordsForm =>
  withTheirsBy(identities, form, collision);
