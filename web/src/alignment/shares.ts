import type { Decimal } from '../format';

const places = 2; // between a fraction and its percent

// "0.333333" is "33.3333": exact, by moving the point.
export function percentOf(fraction: Decimal): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const padded = decimals.padEnd(places, '0');
  const text = `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
  return text.replace(/^0+(?=[0-9])/, '').replace(/\.?0*$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
}

// "33.3333" is "0.333333"; null where it is no percentage.
export function fractionOf(percent: string): Decimal | null {
  if (!/^[0-9]{1,3}(\.[0-9]{1,4})?$/.test(percent)) return null;
  const [whole = '0', decimals = ''] = percent.split('.');
  const padded = whole.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}${decimals}`;
}
