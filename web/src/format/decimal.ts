// Exact decimal strings, as the API sends them: "-1234.50". Amounts never become floating-point numbers, except as the
// length of something drawn (chartNumber).
export type Decimal = string;

const shape = /^-?[0-9]+(\.[0-9]+)?$/;

export function isDecimal(text: string): boolean {
  return shape.test(text);
}

// Scaled integers of the same number of places.
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const places = Math.max(placesOf(a), placesOf(b));
  return [scaled(a, places), scaled(b, places), places];
}

function placesOf(text: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function scaled(text: Decimal, places: number): bigint {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is no decimal number`);
  const missing = places - placesOf(text);
  return BigInt(text.replace('.', '') + '0'.repeat(missing));
}

function unscaled(value: bigint, places: number): Decimal {
  if (places === 0) return value.toString();
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

// 26.44 -> 0.2644
export function hundredthOf(a: Decimal): Decimal {
  const places = placesOf(a);
  return unscaled(scaled(a, places), places + 2);
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = aligned(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = aligned(a, b);
  return unscaled(left + right, places);
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = aligned(a, b);
  return unscaled(left - right, places);
}

export function isNegative(a: Decimal): boolean {
  return compareDecimals(a, '0') < 0;
}

export function isZero(a: Decimal): boolean {
  return compareDecimals(a, '0') === 0;
}

// For lengths and positions on a drawing only, never for a number that is shown.
export function chartNumber(a: Decimal): number {
  return Number(a);
}
