import { describe, expect, test } from 'vitest';

import type { PactTemplate } from '../../pact-templates/template-queries';
import { fileOf, readTemplate } from './template-file';

const words = { role: { role: 'Seller' } } as PactTemplate['words'];
const template = { id: 'x', version: 3, name: 'Inside', for_role: 'SDR', about: '', words } as PactTemplate;

describe('a template as a file', () => {
  test('is what is sent to make one, and comes back', () => {
    expect(readTemplate(fileOf(template))).toEqual({ name: 'Inside', for_role: 'SDR', about: '', words });
  });
  test('is refused when it is no JSON, or something else', () => {
    for (const text of ['', 'name,role', '[]', 'null', '"x"', '{"name":"Inside"}'])
      expect(readTemplate(text)).toBeNull();
  });
});
