import { describe, expect, it } from 'vitest';

import type { Pair } from '../words/side-by-side';
import { markOf } from './use-settled';

const clause = (text: string): NonNullable<Pair['rep']> => ({
  key: 'targets/floors/x',
  section: 'targets',
  group: 'floors',
  text,
});
const pair = (rep: string | null, manager: string | null): Pair => ({
  key: 'targets/floors/x',
  section: 'targets',
  group: 'floors',
  rep: rep === null ? null : clause(rep),
  manager: manager === null ? null : clause(manager),
  same: false,
});

describe('markOf', () => {
  it('is another one as soon as a side has prepared something else', () => {
    const mark = markOf(pair('7 meetings', '8 meetings'));
    expect(markOf(pair('7 meetings', '8 meetings'))).toBe(mark);
    expect(markOf(pair('6 meetings', '8 meetings'))).not.toBe(mark);
    expect(markOf(pair('8 meetings', '7 meetings'))).not.toBe(mark);
    expect(markOf(pair(null, '8 meetings'))).not.toBe(markOf(pair('', '8 meetings')));
  });
});
