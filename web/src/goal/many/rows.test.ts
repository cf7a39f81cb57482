import { describe, expect, it } from 'vitest';

import { readRows } from './read-rows';
import { addRows, ownersIndex, type NewRow, type RowForm } from './rows';

const row = (owner: string, value = '', more: Partial<NewRow> = {}): NewRow => ({
  owner,
  known: null,
  value,
  baseline: '',
  stretch: '',
  ...more,
});

describe('rows of a spreadsheet', () => {
  it('are told by the names of their columns, in any order', () => {
    const { rows, columns } = readRows('Target\tBaseline\tOwner\n40\t30\tAna Ruiz\n50\t\tBen Ode\n', '.');
    expect(columns).toEqual(['value', 'baseline', 'owner']);
    expect(rows).toEqual([row('Ana Ruiz', '40', { baseline: '30' }), row('Ben Ode', '50')]);
  });

  it('are told by what is in them where nothing names them', () => {
    expect(readRows('40;Ana Ruiz\n50;Ben Ode', '.').rows).toEqual([row('Ana Ruiz', '40'), row('Ben Ode', '50')]);
    expect(readRows('Ana Ruiz,ana@kelvane.example,40', '.').rows).toEqual([row('ana@kelvane.example', '40')]);
  });

  it('may be names alone', () => {
    expect(readRows('Ana Ruiz\r\nBen Ode\r\n\r\n', '.').rows).toEqual([row('Ana Ruiz'), row('Ben Ode')]);
  });

  it('keep a decimal comma where a semicolon separates, and quoted cells', () => {
    expect(readRows('wer;ziel\n"Ode; Ben";1,5', ',').rows).toEqual([row('Ode; Ben', '1,5')]);
  });

  it('are left out and counted where nobody is named, or where a cell is too many', () => {
    const { rows, ownerless, wide } = readRows('owner,value\n,40\nAna,1,5\nBen,7', ',');
    expect(rows).toEqual([row('Ben', '7')]);
    expect([ownerless, wide]).toEqual([1, 1]);
  });

  it('keep what can be read in two ways as it is written', () => {
    expect(readRows('Ana Ruiz\t1,234', ',').rows).toEqual([row('Ana Ruiz', '1,234')]);
  });

  it('are nothing of nothing', () => {
    expect(readRows(' \n ', '.')).toEqual({ rows: [], columns: [], ownerless: 0, wide: 0 });
  });
});

describe('adding rows', () => {
  const there: readonly RowForm[] = addRows([], [row('Ana Ruiz', '40'), row('Ben Ode')]).rows;

  it('takes over numbers of who is there already', () => {
    const added = addRows(there, [row('ben  ode', '50'), row('Cy Low', '7')]);
    expect(added.rows.map(({ owner, value }) => [owner, value])).toEqual([
      ['Ana Ruiz', '40'],
      ['Ben Ode', '50'],
      ['Cy Low', '7'],
    ]);
    expect([added.fresh, added.changed]).toEqual([1, 1]);
  });

  it('leaves the same name twice in what is added for the server to refuse', () => {
    expect(addRows([], [row('Ana', '1'), row('Ana', '2')]).rows.map(({ value }) => value)).toEqual(['1', '2']);
  });

  it('stops at what can be given at once', () => {
    const many = Array.from({ length: 5001 }, (_, at) => row(`P${at}`));
    const added = addRows([], many);
    expect([added.rows.length, added.left]).toEqual([5000, 1]);
  });
});

describe('whom a list knows', () => {
  const person = (id: string, name: string, email: string | null) => ({
    ...{ id, name, email, status: 'active', unit: 'North', roles: ['rep'] },
  });
  const find = ownersIndex(
    [person('1', 'Ana Ruiz', 'ana@x.example'), person('2', 'Ben Ode', null), person('3', 'Ben Ode', 'ben@x.example')],
    [{ id: '9', name: 'North', kind: 'region', path: 'North', parent: null }],
  );

  it('is found by address, name and path', () => {
    expect(find(' ANA ruiz')?.known?.id).toBe('1');
    expect(find('ana@x.example')?.known?.id).toBe('1');
    expect(find('north')?.known?.kind).toBe('unit');
  });

  it('is nobody where two are called so', () => {
    expect(find('Ben Ode')).toBeUndefined();
    expect(find('ben@x.example')?.known?.id).toBe('3');
  });
});
