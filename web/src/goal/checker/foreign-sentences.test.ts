import { describe, expect, test } from 'vitest';

import { ForeignSentences } from './foreign-sentences';

describe('a sentence that was refused for its language', () => {
  const sentences = new ForeignSentences();
  sentences.add('Den Umsatz bis Ende');

  test.each([
    ['the same', 'Den Umsatz bis Ende'],
    ['with a blank behind it', ' Den Umsatz bis Ende '],
    ['with its last word written on', 'Den Umsatz bis Endes'],
    ['continued by fewer words than it has', 'Den Umsatz bis Ende Dezember auf 500.000'],
  ])('%s: is known', (_, statement) => {
    expect(sentences.has(statement)).toBe(true);
  });

  test.each([
    ['continued by as many words as it has', 'Den Umsatz bis Ende Dezember auf 500.000 USD'],
    ['changed in what was refused', 'The Umsatz bis Ende'],
    ['cut', 'Den Umsatz bis'],
    ['another', 'Grow revenue to $500k'],
    ['empty', ''],
  ])('%s: is asked about', (_, statement) => {
    expect(sentences.has(statement)).toBe(false);
  });
});

test('a long one is asked about again after six more words', () => {
  const sentences = new ForeignSentences();
  const long = 'Wir wollen den Umsatz mit den Kunden in der Region';
  sentences.add(long);
  expect(sentences.has(`${long} a b c d e`)).toBe(true);
  expect(sentences.has(`${long} a b c d e f`)).toBe(false);
});

test('only the newest are kept', () => {
  const sentences = new ForeignSentences();
  for (let number = 0; number <= 20; number += 1) sentences.add(`Satz ${number}x`);
  expect(sentences.has('Satz 0x')).toBe(false);
  expect(sentences.has('Satz 1x')).toBe(true);
});
