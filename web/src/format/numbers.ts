import { compareDecimals, hundredthOf, type Decimal } from './decimal';

// Missing is said, never shown as zero.
export const missing = '—';

export interface NumberOptions {
  readonly compact?: boolean; // 1.2M
  readonly signed?: boolean; // +1, −1
  readonly places?: number; // at most; amounts default to those of their currency
}

// Intl takes decimal strings and formats all their digits; the type of its parameter is narrower than that.
function write(format: Intl.NumberFormat, value: Decimal): string {
  return format.format(value as Intl.StringNumericLiteral);
}

// Making a format is slow, and there are few different ones.
const formats = new Map<string, Intl.NumberFormat>();
function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

function shared(options: NumberOptions): Intl.NumberFormatOptions {
  return {
    ...(options.signed ? { signDisplay: 'exceptZero' as const } : {}),
    ...(options.compact
      ? { notation: 'compact' as const, maximumSignificantDigits: 3, useGrouping: 'always' as const }
      : {}),
  };
}

export function formatNumber(locale: string, value: Decimal | number | null, options: NumberOptions = {}): string {
  if (value === null) return missing;
  const places = options.compact ? {} : { maximumFractionDigits: options.places ?? 20 };
  return write(formatOf(locale, { ...shared(options), ...places }), String(value));
}

// With the currency's own number of places (JPY none, BHD three) unless told otherwise.
export function formatMoney(
  locale: string,
  value: Decimal | null,
  currency: string,
  options: NumberOptions = {},
): string {
  if (value === null) return missing;
  const places =
    options.places === undefined || options.compact
      ? {}
      : { minimumFractionDigits: options.places, maximumFractionDigits: options.places };
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return write(formatOf(locale, { ...style, ...shared(options), ...places }), value);
}

// "0.8449" -> 84.5 %. Rounded half away from zero, once, here.
export function formatPercent(locale: string, ratio: Decimal | null, options: NumberOptions = {}): string {
  if (ratio === null) return missing;
  const style = { style: 'percent', maximumFractionDigits: options.places ?? 1 } as const;
  return write(formatOf(locale, { ...style, ...(options.signed ? { signDisplay: 'exceptZero' } : {}) }), ratio);
}

// A value that is in percent already: "26.44" -> 26.44 %.
export function formatPercentValue(locale: string, value: Decimal | null, options: NumberOptions = {}): string {
  return formatPercent(locale, value === null ? null : hundredthOf(value), { places: 20, ...options });
}

// How much of a goal is reached is shown from nothing to 999 % (R-ATT, DOMAIN 3.2); the exact share stands where it is
// explained.
export function formatAttainment(locale: string, share: Decimal | null, options: NumberOptions = {}): string {
  if (share === null) return missing;
  const most = '9.99';
  const shown = compareDecimals(share, '0') < 0 ? '0' : compareDecimals(share, most) > 0 ? most : share;
  return formatPercent(locale, shown, options);
}
