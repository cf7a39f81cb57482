import { describe, expect, it } from 'vitest';

import { findTemplates } from './find-templates';
import type { Template } from './templates-query';

const one = (name: string, for_role: string, more: object = {}): Template =>
  ({
    id: name,
    origin: 'library',
    content: { name, for_role, about: '', statement: '' },
    ...more,
  }) as unknown as Template;

const names = (templates: readonly Template[], wanted: string): string[] =>
  findTemplates(templates, wanted, () => 'Umsatz').flatMap(({ templates: found }) => found.map(({ id }) => id));

describe('templates', () => {
  const all = [one('Win rate', 'Seller'), one('Calls', 'Caller'), one('Our own', 'Seller', { origin: 'own' })];

  it('are grouped by role, the company’s own first', () => {
    const groups = findTemplates(all, '', () => '');
    expect(groups.map(({ role }) => role)).toEqual(['Caller', 'Seller']);
    expect(groups[1]?.templates.map(({ id }) => id)).toEqual(['Our own', 'Win rate']);
  });

  it('are found by all words that are looked for, in any of their texts', () => {
    expect(names(all, 'seller WIN')).toEqual(['Win rate']);
    expect(names(all, 'umsatz calls')).toEqual(['Calls']);
    expect(names(all, 'retention')).toEqual([]);
  });
});
