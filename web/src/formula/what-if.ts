import { compareDecimals, isDecimal, type Decimal } from '../format';

// What is assumed instead of what the records say, as the address has it.
export interface WhatIf {
  readonly goal?: string | undefined;
  readonly rates?: string | undefined; // "meetings:0.1,proposals:0.5": into each stage
  readonly size?: Decimal | undefined; // of a deal
  readonly win?: Decimal | undefined; // rate of open deals
  readonly target?: Decimal | undefined;
}

export function isAssuming({ rates, size, win, target }: WhatIf): boolean {
  return [rates, size, win, target].some((each) => each !== undefined);
}

export function ratesOf(text: string | undefined): ReadonlyMap<string, Decimal> {
  const pairs = (text ?? '').split(',').map((pair) => pair.split(':'));
  return new Map(
    pairs.flatMap(([key, rate]) => (key !== undefined && rate !== undefined && isDecimal(rate) ? [[key, rate]] : [])),
  );
}

// With one more, or one less where `rate` is absent.
export function withRate(text: string | undefined, key: string, rate: Decimal | undefined): string | undefined {
  const rates = new Map(ratesOf(text));
  if (rate === undefined) rates.delete(key);
  else rates.set(key, rate);
  return rates.size === 0 ? undefined : [...rates].map(([stage, value]) => `${stage}:${value}`).join(',');
}

// A slider goes in whole steps; what it stands for is written exactly.
export interface Scale {
  readonly steps: number;
  readonly valueAt: (step: number) => Decimal;
  readonly stepOf: (value: Decimal | null) => number; // the nearest
}

const rateScales = [
  { upTo: '0.1', thousandths: 1, end: 250 },
  { upTo: '0.3', thousandths: 5, end: 600 },
  { upTo: '1', thousandths: 10, end: 1000 },
] as const;

// Small rates are moved in small steps.
export function rateScale(known: Decimal | null): Scale {
  const fitting = rateScales.find(({ upTo }) => known !== null && compareDecimals(known, upTo) <= 0);
  const { thousandths, end } = fitting ?? rateScales[2];
  return {
    steps: end / thousandths,
    valueAt: (step) => scaledText(BigInt(step * thousandths), 3),
    stepOf: (value) =>
      value === null ? 0 : nearest(scaledOf(value, 6), BigInt(thousandths) * 1000n, end / thousandths),
  };
}

// From a hundredth to three times of what the records say, in steps of two significant digits.
export function sizeScale(known: Decimal): Scale {
  const places = placesOf(known);
  const minor = scaledOf(known, places);
  const step = roundStep(minor / 40n);
  const steps = Number((minor * 3n) / step) || 1;
  return {
    steps,
    valueAt: (at) => scaledText(BigInt(Math.max(1, at)) * step, places),
    stepOf: (value) => (value === null ? 0 : nearest(scaledOf(value, places), step, steps)),
  };
}

// 1234 -> 1000, 678 -> 500, 231 -> 200, at least 1.
function roundStep(value: bigint): bigint {
  if (value <= 1n) return 1n;
  const power = 10n ** BigInt(value.toString().length - 1);
  const lead = value / power;
  return (lead >= 5n ? 5n : lead >= 2n ? 2n : 1n) * power;
}

function nearest(value: bigint, step: bigint, most: number): number {
  const at = Number((value + step / 2n) / step);
  return Math.min(Math.max(at, 0), most);
}

function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

// The value in units of 10^-places, further digits cut off.
function scaledOf(value: Decimal, places: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
}

function scaledText(value: bigint, places: number): Decimal {
  if (places === 0) return value.toString();
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
