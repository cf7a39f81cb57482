import { expect, test } from 'vitest';

import { isShownOnItsPage, isShownOnToday } from './where-shown';

test('what waits in a row of its own is not told beside it', () => {
  expect(isShownOnToday({ event: 'signature_asked', mine: 'rep' })).toBe(false);
  expect(isShownOnToday({ event: 'step_contested', mine: null })).toBe(false);
  expect(isShownOnToday({ event: 'manager_changed', mine: 'manager' })).toBe(false);
});

test('news is told to whom no row tells it', () => {
  expect(isShownOnToday({ event: 'step_contested', mine: 'manager' })).toBe(true);
  expect(isShownOnToday({ event: 'manager_changed', mine: 'rep' })).toBe(true);
  expect(isShownOnToday({ event: 'break_glass', mine: 'rep' })).toBe(true);
  expect(isShownOnToday({ event: 'contest_rejected', mine: 'rep' })).toBe(true);
});

test('the page of a pact does not tell beside its next step what that is', () => {
  expect(isShownOnItsPage({ event: 'signature_asked' })).toBe(false);
  expect(isShownOnItsPage({ event: 'end_asked' })).toBe(false);
  expect(isShownOnItsPage({ event: 'step_proposed' })).toBe(true);
  expect(isShownOnItsPage({ event: 'ends_soon' })).toBe(true);
});
