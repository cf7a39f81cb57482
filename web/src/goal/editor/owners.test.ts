import { describe, expect, test } from 'vitest';

import type { PersonRow, Unit } from '../../administration/shared/queries';
import type { Session } from '../../session/session';
import { draftable, drafts } from './owners';

const units = [
  { id: 'top', path: '' },
  { id: 'am', path: 'Americas' },
  { id: 'east', path: 'Americas/Eastern' },
  { id: 'amber', path: 'Americas Beyond' },
] as Unit[];
const people = [
  { id: 'mo', name: 'Mo', unit: 'Americas', status: 'active' },
  { id: 'ana', name: 'Ana', unit: 'Americas/Eastern', status: 'active' },
  { id: 'cy', name: 'Cy', unit: 'Americas Beyond', status: 'active' },
  { id: 'gone', name: 'Gil', unit: 'Americas/Eastern', status: 'departed' },
] as PersonRow[];

function somebody(id: string, role: string, unit: string): Session {
  return { person: { id }, roles: [{ role, unit: { id: unit, name: unit } }] } as unknown as Session;
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('whose goals somebody writes', () => {
  test('a manager those of the people and units below, but not of namesakes', () => {
    const found = draftable(somebody('mo', 'manager', 'am'), people, units);
    expect(ids(found.people)).toEqual(['ana']);
    expect(ids(found.units)).toEqual(['am', 'east']);
  });

  test('an executive those of units, sales operations those of all who are there', () => {
    const exec = draftable(somebody('eve', 'exec', 'top'), people, units);
    expect(ids(exec.people)).toEqual([]);
    expect(exec.units).toHaveLength(4);
    expect(ids(draftable(somebody('olu', 'ops', 'top'), people, units).people)).toEqual(['ana', 'cy', 'mo']);
  });

  test('a rep their own', () => {
    expect(drafts(somebody('ana', 'rep', 'east'))).toEqual({ people: false, units: false });
    expect(draftable(somebody('ana', 'rep', 'east'), people, units)).toEqual({ people: [], units: [] });
  });
});
