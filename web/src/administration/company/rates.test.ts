import { expect, test } from 'vitest';

import { currentRates, rateText } from './rates';

const rate = (from: string, to: string, valid_from: string) => ({ kind: 'plan', from, to, valid_from, rate: '1.1' });

test('the rate that holds is the latest that has begun, into the currency of the company', () => {
  const all = [
    rate('EUR', 'USD', '2025-01-01'),
    rate('EUR', 'USD', '2026-01-01'),
    rate('EUR', 'USD', '2027-01-01'),
    rate('USD', 'EUR', '2026-01-01'),
    rate('CHF', 'USD', '2024-01-01'),
  ];
  expect(currentRates(all, 'USD', '2026-11-22').map((each) => `${each.from} ${each.valid_from}`)).toEqual([
    'CHF 2024-01-01',
    'EUR 2026-01-01',
  ]);
});

test('a rate is typed with a point or a comma, and is more than nothing', () => {
  expect(rateText(' 1,085 ')).toBe('1.085');
  expect(rateText('0.0954')).toBe('0.0954');
  for (const wrong of ['', '0', '0.000', '1.1234567', '1,000.5', 'x', '-1']) expect(rateText(wrong)).toBeNull();
});
