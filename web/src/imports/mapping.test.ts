import { describe, expect, test } from 'vitest';

import {
  answerDates,
  answerDatesByMark,
  answerDecimal,
  combineColumns,
  inOrder,
  markOf,
  nameValue,
  sourceOf,
  takeColumn,
} from './mapping';
import type { Mapping, Preview } from './types';
import { previewPart } from './upload';

const mapping: Mapping = { columns: { id: { column: 'Nr' }, closed_on: { column: 'Date', dates: 'mdy' } } };

describe('a mapping on the page', () => {
  test('says where a field comes from', () => {
    expect(sourceOf(undefined)).toEqual({ kind: 'none' });
    expect(sourceOf('Nr')).toEqual({ kind: 'column', column: 'Nr' });
    expect(sourceOf({ column: '{A}/{B}' })).toEqual({ kind: 'combined', columns: ['A', 'B'] });
    expect(sourceOf({ constant: 'revenue' })).toEqual({ kind: 'constant', text: 'revenue' });
    expect(sourceOf({ first_of: ['A', 'B'] })).toEqual({ kind: 'other' });
  });
  test('takes another column, several of them, or none, and leaves the others alone', () => {
    expect(takeColumn(mapping, 'closed_on', 'Closed').columns).toEqual({
      id: { column: 'Nr' },
      closed_on: { column: 'Closed' },
    });
    expect(takeColumn(mapping, 'id', null).columns).toEqual({ closed_on: { column: 'Date', dates: 'mdy' } });
    expect(combineColumns(mapping, 'id', ['A', 'B']).columns?.id).toEqual({ column: '{A}/{B}' });
    expect(combineColumns(mapping, 'owner', ['First', 'Last']).columns?.owner).toEqual({
      column: '{First} {Last}',
    });
  });
  test('keeps an answer with the field that asked', () => {
    expect(answerDates(mapping, 'closed_on', 'dmy').columns?.closed_on).toEqual({ column: 'Date', dates: 'dmy' });
    const byMark = { '/': 'mdy', [markOf('03-01-17')]: 'dmy' };
    expect(answerDatesByMark(mapping, 'closed_on', byMark).columns?.closed_on).toEqual({
      column: 'Date',
      dates: { '/': 'mdy', '-': 'dmy' },
    });
    expect(answerDecimal({ columns: { amount: 'Wert' } }, 'amount', 'comma').columns?.amount).toEqual({
      column: 'Wert',
      decimal: 'comma',
    });
  });
  test('names every known value when one of them gets another meaning', () => {
    const preview = {
      mapping,
      values: [
        {
          field: 'status',
          more: false,
          values: [
            { written: 'Signed', rows: 4, means: 'open' },
            { written: 'Talking', rows: 9, means: 'open' },
          ],
        },
      ],
    } as unknown as Preview;
    expect(nameValue(preview, 'status', 'Signed', 'won').values).toEqual({
      status: { won: ['Signed'], open: ['Talking'] },
    });
  });
});

test('people are imported before what they own, targets last', () => {
  const files = [{ kind: 'quotas' as const }, { kind: 'deals' as const }, { kind: 'people' as const }];
  expect(inOrder(files).map((file) => file.kind)).toEqual(['people', 'deals', 'quotas']);
});

test('a short file is looked at whole', async () => {
  const file = new Blob(['id\n1\n']);
  expect(await previewPart(file)).toEqual({ part: file, partial: false });
});
