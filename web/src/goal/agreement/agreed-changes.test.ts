import { expect, test } from 'vitest';

import { agreedBy } from './agreed-changes';
import type { Agreement } from './agreement-query';

type Amendment = Agreement['amendments'][number];

function amendment(
  number: number,
  valid_from: string,
  state: Amendment['state'],
  decided_at: string | null,
): Amendment {
  return {
    number,
    reason: 'scope',
    comment: 'Two accounts went to another team.',
    target_before: '100',
    target_after: '90',
    valid_from,
    asked_by: { id: '1', name: 'Ana' },
    asked_at: '2026-10-01T08:00:00Z',
    state,
    decided_by: { id: '2', name: 'Ben' },
    decided_at,
  };
}

const asked = amendment(1, '2026-10-12', 'asked', null);
const declined = amendment(2, '2026-10-12', 'declined', '2026-10-05T08:00:00Z');
const late = amendment(3, '2026-11-20', 'agreed', '2026-11-12T08:00:00Z');
const early = amendment(4, '2026-10-12', 'agreed', '2026-10-05T08:00:00Z');

test('only what was agreed counts, by the day from which it holds', () => {
  expect(agreedBy([asked, declined, late, early], '2026-11-22', 'UTC').map(({ number }) => number)).toEqual([4, 3]);
});

test('seen from a day in the past, what was agreed later is not there yet', () => {
  expect(agreedBy([late, early], '2026-11-11', 'UTC').map(({ number }) => number)).toEqual([4]);
  expect(agreedBy([late, early], '2026-11-12', 'UTC').map(({ number }) => number)).toEqual([4, 3]);
});

test('the day of a yes is that of the company: an evening in New York is not tomorrow', () => {
  const evening = amendment(5, '2026-12-01', 'agreed', '2026-11-23T00:30:00Z');
  expect(agreedBy([evening], '2026-11-22', 'America/New_York')).toHaveLength(1);
  expect(agreedBy([evening], '2026-11-22', 'UTC')).toHaveLength(0);
});
