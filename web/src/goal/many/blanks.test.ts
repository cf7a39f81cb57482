import { describe, expect, it } from 'vitest';

import type { Found } from '../checker/findings';
import { asWritten, blanksIn, fillBlanks } from './blanks';

const at = (start: number, end: number): Found => ({ rule: 'S3', word: '', at: [start, end] }) as unknown as Found;

describe('the sentence of many goals', () => {
  const written = 'Hold {target} regular meetings by {end}';
  const filled = fillBlanks(written, { target: '1,250', end: '31 March 2027' });

  it('is filled with words that the checker reads', () => {
    expect(filled.text).toBe('Hold 1,250 regular meetings by 31 March 2027');
    expect(fillBlanks('{owner} keeps {thing}', { owner: 'Ana 😀' }).text).toBe('Ana 😀 keeps {thing}');
  });

  it('keeps a blank that nothing is known for', () => {
    expect(fillBlanks(written, { end: 'May' }).text).toBe('Hold {target} regular meetings by May');
  });

  it('shows a finding at the words that somebody wrote', () => {
    const start = filled.text.indexOf('regular');
    const [from, to] = asWritten(at(start, start + 7), filled).at;
    expect(written.slice(from, to)).toBe('regular');
  });

  it('shows a finding inside of a blank at the whole blank', () => {
    const start = filled.text.indexOf('March');
    const [from, to] = asWritten(at(start, start + 5), filled).at;
    expect(written.slice(from, to)).toBe('{end}');
  });

  it('counts code points, as the checker does', () => {
    const smiling = fillBlanks('😀 {target} soon', { target: '7' });
    const [from, to] = asWritten(at(4, 8), smiling).at;
    expect([from, to]).toEqual([11, 15]);
  });

  it('tells which blanks it has', () => {
    expect([...blanksIn(written)]).toEqual(['target', 'end']);
  });
});
