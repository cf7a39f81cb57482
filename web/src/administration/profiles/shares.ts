import { addDecimals, type Decimal } from '../../format';

// Shares are percents with two decimals that are 100.00 in all, so they are kept as texts.
export const partCounts = [3, 4, 12] as const;
export type PartCount = (typeof partCounts)[number];

const whole = 10_000;

const written = (hundredths: number): Decimal =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

// As even as two decimals allow: the first ones take the rest.
export function evenShares(count: number): Decimal[] {
  const share = Math.trunc(whole / count);
  const rest = whole - share * count;
  return Array.from({ length: count }, (_, index) => written(share + (index < rest ? 1 : 0)));
}

// What was typed, with a comma or a point; null where it is no share.
export function shareText(typed: string): Decimal | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? text : null;
}

// null while something is no share.
export function totalOf(typed: readonly string[]): Decimal | null {
  let sum: Decimal = '0';
  for (const each of typed) {
    const share = shareText(each);
    if (share === null) return null;
    sum = addDecimals(sum, share);
  }
  return sum;
}

// Percents of a quota by month of tenure: whole numbers up to 200, the last at least 100.
export function rampOf(typed: readonly string[]): number[] | null {
  const percents = typed.map((each) => (/^\d{1,3}$/.test(each.trim()) ? Number(each.trim()) : NaN));
  return percents.every((each) => each <= 200) && (percents.at(-1) ?? 0) >= 100 ? percents : null;
}
