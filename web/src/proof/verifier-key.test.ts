import { describe, expect, it } from 'vitest';

import { checkLines } from './check-lines';
import { verifierKey } from './verifier-key';

describe('the key of a checkpoint', () => {
  it('has a name, an id and the key itself, which may hold a plus', () => {
    expect(verifierKey('salespact/audit/7+5f3c9e21+AQ+/b=')).toEqual({
      name: 'salespact/audit/7',
      id: '5f3c9e21',
      key: 'AQ+/b=',
    });
  });
  it('is empty where there is none', () => {
    expect(verifierKey('')).toEqual({ name: '', id: '', key: '' });
  });
});

describe('the lines for openssl', () => {
  it('name the number of the text and the key', () => {
    const lines = checkLines('pact.json', '12', 'salespact/audit/7+5f3c9e21+AQ+/b=');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"number":"12"');
    expect(lines[1]).toContain('"AQ+/b="');
    expect(lines[2]).toContain('openssl pkeyutl -verify');
  });
});
