import { expect, test } from 'vitest';

import { hasDeals, metricsWithDeals } from './deals-metric';
import type { Metric } from './use-company';

function metric(key: string, kind: string, rule: string, denominator = ''): Metric {
  return {
    key,
    name: key,
    kind,
    unit: 'count',
    precision: 0,
    direction: 'increase',
    class: 'result',
    crediting: 'owner',
    rule,
    numerator: '',
    denominator,
    freshness_days: 7,
  };
}

const lost = metric('deals_lost', 'additive', 'deals where status = lost: count on closed_on');
const won = metric('deals_won', 'additive', 'deals where status = won: count on closed_on');
const firsts = metric('new_customers', 'additive', 'deals where status = won: count on closed_on once per account');
const open = metric('open_deals', 'level', 'deals: stock count from created_on to closed_on');
const due = metric('customers_due', 'additive', 'measurements: sum amount on occurred_on');
const nps = metric('nps', 'level', 'measurements: last amount on occurred_on');
const rate = metric('win_rate', 'ratio', '', 'deals_won');
const churn = metric('churn_rate', 'ratio', '', 'customers_due');
const orphan = metric('orphan_rate', 'ratio', '', 'gone');
const all = [lost, won, firsts, open, due, nps, rate, churn, orphan];

test('sums, counts and stocks of deals open to deals, and so do ratios over them', () => {
  expect(all.filter((each) => hasDeals(each, all)).map(({ key }) => key)).toEqual([
    'deals_lost',
    'deals_won',
    'open_deals',
    'win_rate',
  ]);
});

test('what is counted once for an account does not', () => {
  expect(hasDeals(firsts, all)).toBe(false);
});

test('instead of one without deals, sums of deals are offered, the best known first', () => {
  expect(metricsWithDeals(all).map(({ key }) => key)).toEqual(['deals_won', 'deals_lost']);
});
