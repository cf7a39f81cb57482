import { expect, test } from 'vitest';

import { emptyForm } from '../../goal/editor/form';
import { emptyTemplate, formOfTemplate, isPercent, lengthOf, templateBody, templateOfGoal } from './template-form';

const rules = { mark: ',', places: 2, currency: 'EUR' } as const;

test('a template that is read and sent again says the same', () => {
  const written = {
    ...emptyTemplate,
    name: 'Meetings',
    for_role: 'Seller',
    metric: 'meetings',
    statement: 'Hold {target} meetings in {period}',
    value: '1.200,5',
    milestones: [{ title: 'Half', percent: '50' }],
    resources: [{ kind: 'tool' as const, text: 'A list', provider: 'Ops' }],
  };
  const body = templateBody(written, rules);
  expect(body.target.value).toBe('1200.5');
  const again = formOfTemplate(body as unknown as Parameters<typeof formOfTemplate>[0], ',');
  expect(templateBody(again, rules)).toEqual(body);
});

test('what is not filled in is left out', () => {
  const body = templateBody(
    {
      ...emptyTemplate,
      milestones: [{ title: '', percent: '50' }],
      resources: [{ kind: 'tool', text: ' ', provider: '' }],
    },
    rules,
  );
  expect([body.milestones, body.resources, body.target.value]).toEqual([[], [], null]);
});

test('a goal in writing begins a template of its length', () => {
  const goal = { ...emptyForm('p'), statement: 'Sell', period: '2027-H1', metric: 'revenue', value: '5' };
  const { statement, length, metric, value } = templateOfGoal(goal, null);
  expect([statement, length, metric, value]).toEqual(['Sell', 'half', 'revenue', '5']);
  expect(['2027-Q1', '2027-03', 'FY2027', '2027-01-01..2027-02-01'].map(lengthOf)).toEqual([
    ...['quarter', 'month', 'year', 'quarter'],
  ]);
});

test('days of a goal become parts of its period, the same days again in a period of that length', () => {
  const quarter = { start: '2027-01-01', end: '2027-03-31' };
  const milestone = (due: string) => ({ key: 0, title: 'Half', due, reachedOn: '' });
  const goal = {
    ...emptyForm('p'),
    milestones: ['2027-01-01', '2027-02-14', '2027-03-31', '2027-04-01', ''].map(milestone),
    reviewOn: '2027-02-14',
  };
  const template = templateOfGoal(goal, quarter);
  expect(template.milestones.map(({ percent }) => percent)).toEqual(['1', '50', '100', '', '']);
  expect(template.reviewPercent).toBe('50');
  expect(templateOfGoal(goal, null).reviewPercent).toBe('50');
});

test('a share of the period is 1 to 100 percent', () => {
  expect(['1', '100', '0', '101', '1.5', ''].map(isPercent)).toEqual([true, true, false, false, false, false]);
});
