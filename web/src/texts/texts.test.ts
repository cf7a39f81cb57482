import { describe, expect, test } from 'vitest';

import de from '../generated/catalogue.de';
import en from '../generated/catalogue.en';

interface Tree {
  [key: string]: string | Tree;
}

// "parts: status.ahead" -> "Ahead"
function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [below, text] of leaves(value, at)) found.set(below, text);
  }
  return found;
}

const placeholders = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();

describe('the catalogues', () => {
  const english = leaves(en);
  const german = leaves(de);
  test('have the same texts in both languages', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });
  test('fill in the same values in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(german.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
  test('have no empty text', () => {
    expect([...english, ...german].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
