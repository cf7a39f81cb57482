import { describe, expect, test } from 'vitest';

import type { Found } from '../checker/findings';
import { emptyForm } from './form';
import { askedIn, fieldFor, hasEssentials, shownSections } from './sections';

const form = emptyForm('me');
const finding = (rule: string, field: string, severity = 'warning'): Found => ({ rule, field, severity }) as Found;

describe('the sections of a goal', () => {
  test('are asked about by the findings of their fields', () => {
    const asked = askedIn(
      [
        finding('A6', 'resources'),
        finding('T7', 'review_on'),
        finding('H5', 'cadence', 'error'),
        finding('R4', 'rationale', 'info'),
      ],
      form,
    );
    expect([...asked]).toEqual([
      ['needs', 1],
      ['course', 2],
    ]);
  });

  test('of a hard goal are there for hard goals and pacts alone', () => {
    expect(shownSections(form)).not.toContain('hard');
    expect(shownSections({ ...form, framework: 'hard' })).toContain('hard');
    expect(shownSections({ ...form, framework: 'pact' })).toContain('hard');
  });

  test('come after metric, number and period', () => {
    const three = { ...form, metric: 'revenue', period: '2027-Q1', value: '5' };
    expect(hasEssentials(three)).toBe(true);
    expect(hasEssentials({ ...three, value: '' })).toBe(false);
    expect(hasEssentials({ ...three, mode: 'band' })).toBe(false);
    expect(hasEssentials({ ...three, mode: 'band', bandLower: '1', bandUpper: '2' })).toBe(true);
  });
});

describe('the field that answers', () => {
  test('a conflict is the period, a missing person the one who answers', () => {
    expect(fieldFor(finding('R3', 'alignments'), form)).toBe('period');
    expect(fieldFor(finding('R1', 'alignments'), form)).toBe('standsAlone');
    expect(fieldFor(finding('S5', 'accountable'), { ...form, owner: 'unit:1' })).toBe('accountable');
    expect(fieldFor(finding('P5', 'signatures'), form)).toBeUndefined();
  });

  test('of feedback is who gives it, once the rhythm is there', () => {
    expect(fieldFor(finding('H5', 'cadence'), form)).toBe('rhythm');
    expect(fieldFor(finding('H5', 'cadence'), { ...form, rhythm: 'weekly' })).toBe('feedbackGiver');
  });
});
