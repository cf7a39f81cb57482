import { describe, expect, it } from 'vitest';

import { commonOf, isShown, rankOf, rowView, sumOf, type Outcome } from './outcomes';
import { signatureOf, type RowForm } from './rows';

const row: RowForm = { key: 0, owner: 'Ana', known: null, value: '40', baseline: '', stretch: '' };

function outcome(more: object = {}): Outcome {
  return {
    target: '40',
    currency: null,
    realism: 'realistic',
    findings: [],
    problems: [],
    ...more,
  } as unknown as Outcome;
}

const finding = (rule: string, message = rule, severity = 'warning') => ({ rule, message, severity });
const none = { findings: [], problems: [] };
const view = (given: Outcome, common = none) =>
  rowView(row, { outcome: given, signature: signatureOf(row) }, {}, common);

describe('what a dry run says', () => {
  it('is said once of what all rows have in common', () => {
    const [ana, ben] = [
      outcome({ findings: [finding('A6'), finding('A1', '2 × the best')] }),
      outcome({ findings: [finding('A6'), finding('A1', '3 × the best')] }),
    ];
    const common = commonOf([ana, ben]);
    expect(common.findings.map(({ rule }) => rule)).toEqual(['A6']);
    expect(view(ana, common as typeof none).findings.map(({ message }) => message)).toEqual(['2 × the best']);
  });

  it('has in common what every row that could be checked has', () => {
    const refused = outcome({ target: null, problems: [{ field: 'owner', code: 'X', message: 'nobody' }] });
    const checked = outcome({ findings: [finding('A6')] });
    expect(commonOf([refused, checked, checked]).findings.map(({ rule }) => rule)).toEqual(['A6']);
    expect(commonOf([refused, refused]).problems.map(({ code }) => code)).toEqual(['X']);
  });

  it('has nothing in common where there is one row', () => {
    expect(commonOf([outcome({ findings: [finding('A6')] })]).findings).toEqual([]);
  });

  it('tells what the checker refuses by its finding alone', () => {
    const refused = outcome({
      findings: [finding('M4', '15% of what?', 'error')],
      problems: [{ field: 'target', code: 'BLOCKED_BY_CHECKER', message: 'M4: 15% of what? Say it.' }],
    });
    expect(view(refused).problems).toEqual([]);
    expect(rankOf(view(refused))).toBe(0);
  });

  it('puts problems first, then what is out of reach', () => {
    const refused = view(outcome({ problems: [{ field: 'owner', code: 'X', message: 'nobody' }] }));
    const far = view(outcome({ realism: 'unrealistic' }));
    const asked = view(outcome({ findings: [finding('A3')] }));
    expect([refused, far, asked, view(outcome())].map(rankOf)).toEqual([0, 1, 3, 4]);
    expect([refused, far].map((each) => isShown(each, 'problems'))).toEqual([true, false]);
    expect([refused, far].map((each) => isShown(each, 'unrealistic'))).toEqual([false, true]);
  });

  it('counts a number that cannot be read as a problem before anything is tried', () => {
    expect(rankOf(rowView(row, undefined, { value: 'unreadable' }, none))).toBe(0);
  });

  it('is of an older writing when the row has changed since', () => {
    const changed = rowView({ ...row, value: '41' }, { outcome: outcome(), signature: signatureOf(row) }, {}, none);
    expect(changed.fresh).toBe(false);
  });
});

describe('the sum of the targets', () => {
  it('is exact', () => {
    expect(sumOf([outcome({ target: '0.1' }), outcome({ target: '0.2' })])).toEqual({ sum: '0.3', currency: null });
  });

  it('is nothing where a target is missing or currencies differ', () => {
    expect(sumOf([outcome(), null])).toBeNull();
    expect(sumOf([])).toBeNull();
    expect(sumOf([outcome({ currency: 'EUR' }), outcome({ currency: 'USD' })])).toBeNull();
  });
});
