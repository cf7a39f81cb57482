import { expect, test } from 'vitest';

import type { PactText } from '../pact-queries';
import { earlierOf } from './earlier-text';

const text = (number: number): PactText => ({ number }) as PactText;
const texts = [text(1), text(2), text(3)];

test('a text is compared with what both have signed last', () => {
  expect(earlierOf(texts, text(1), text(3))?.number).toBe(1);
  expect(earlierOf(texts, text(1), null)?.number).toBe(1);
});

test('in a first pact it is compared with the text before it', () => {
  expect(earlierOf(texts, null, text(3))?.number).toBe(2);
  expect(earlierOf(texts, null, null)?.number).toBe(3);
  expect(earlierOf(texts, null, text(1))).toBeNull();
});

test('the text that binds is compared with nothing when it is taken over', () => {
  expect(earlierOf(texts, text(3), text(3))).toBeNull();
});

test('what waits for its day and is taken over is compared with what it replaces', () => {
  expect(earlierOf([text(1), text(2)], text(2), text(2), true)?.number).toBe(1);
  expect(earlierOf([text(2)], text(2), text(2), true)).toBeNull();
});
