import type { Schemas } from '../../api';

export type Rate = Schemas['ExchangeRateView'];

// The rate of each currency into the company's that holds on the day: the latest that has begun.
export function currentRates(rates: readonly Rate[], base: string, today: string): Rate[] {
  const latest = new Map<string, Rate>();
  for (const rate of rates) {
    const known = latest.get(rate.from);
    if (rate.to !== base || rate.valid_from > today) continue;
    if (!known || known.valid_from < rate.valid_from) latest.set(rate.from, rate);
  }
  return [...latest.values()].sort((a, b) => a.from.localeCompare(b.from));
}

// "1,085" typed by a German and "1.085" by an American are both taken; the server has up to six decimals.
export function rateText(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) && /[1-9]/.test(text) ? text : null;
}
