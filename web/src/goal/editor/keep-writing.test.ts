import { beforeEach, describe, expect, test } from 'vitest';

import { emptyForm } from './form';
import { forgetWriting, keepWriting, keptWriting } from './keep-writing';

describe('what is being written', () => {
  beforeEach(() => localStorage.clear());

  test('comes back for its person and its goal alone', () => {
    const writing = { form: { ...emptyForm('ana'), statement: 'Win 12 deals' }, touched: [], revision: 3 };
    keepWriting('ana', 'new', writing);
    expect(keptWriting('ana', 'new')).toEqual(writing);
    expect(keptWriting('ana', '06aj')).toBeNull();
    expect(keptWriting('ben', 'new')).toBeNull();
    forgetWriting('ana', 'new');
    expect(keptWriting('ana', 'new')).toBeNull();
  });

  test('is left aside where it can not be what the form was', () => {
    for (const odd of ['', 'nonsense', '3', '{"form":3}', '{"form":{"value":3},"touched":[],"revision":null}']) {
      localStorage.setItem('salespact.writing.ana.new', odd);
      expect(keptWriting('ana', 'new')).toBeNull();
    }
  });
});
