import { compareDecimals, type Decimal } from './decimal';

// What somebody typed or pasted as an amount, read exactly. What can be read in two ways is not guessed.
export type Unreadable = 'unreadable' | 'two_readings' | 'decimals' | 'negative' | 'large';

export interface Marks {
  readonly decimal: '.' | ','; // as this person writes numbers
  readonly places: number; // that the value can have
  readonly signed?: boolean; // it may lie below zero
}

export type Reading = { readonly value: Decimal | null } | { readonly problem: Unreadable };

const largestMinor = '1000000000000000';
const blanks = /[\s\u00a0\u2007\u202f]/g;
const apostrophes = /['’]/g;
// Currency signs and codes, before or behind: "€", "US$", "kr", "CHF", "1 200,– EUR".
const currency = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}|kr\.?|Fr\.?)|(?:\p{Sc}|[A-Z]{3}|kr\.?|Fr\.?)$/gu;
const dashes = /[−–—]/g;
const dashForCents = /[.,]-{1,2}$/;

export function decimalMark(locale: string): '.' | ',' {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}

export function readAmount(typed: string, marks: Marks): Reading {
  const bracketed = /^\((.*)\)$/.exec(typed.trim());
  const bareText = (bracketed?.[1] ?? typed).replace(blanks, '').replace(apostrophes, '').replace(dashes, '-');
  if (bareText === '' || (marks.signed && bareText === '-')) return { value: null };
  const signed = bareText.replace(/%$/, '').replace(currency, '').replace(dashForCents, '');
  const negative = bracketed !== null || /^-|-$/.test(signed);
  const text = signed.replace(/^[-+]|-$/, '').replace(currency, '');
  const plain = withPoint(text, marks);
  if (typeof plain !== 'string') return plain;
  if (!negative || compareDecimals(plain, '0') === 0) return fitted(plain, marks.places);
  if (!marks.signed) return { problem: 'negative' };
  const read = fitted(plain, marks.places);
  return 'value' in read ? { value: `-${read.value ?? '0'}` } : read;
}

// Digits with a decimal point and nothing else.
function withPoint(text: string, marks: Marks): string | { readonly problem: Unreadable } {
  const shape = /^[0-9]*(?:[.,][0-9]+)*$/;
  if (!/[0-9]/.test(text) || !shape.test(text)) return { problem: 'unreadable' };
  const found = text.match(/[.,]/g) ?? [];
  const last = found.at(-1);
  if (last === undefined) return text;
  const kinds = new Set(found);
  if (kinds.size === 2) {
    const thousands = last === '.' ? ',' : '.';
    const [whole = '', fraction = '', ...more] = text.split(last);
    if (more.length > 0 || !isGrouped(whole, thousands)) return { problem: 'unreadable' };
    return `${whole.replaceAll(thousands, '')}.${fraction}`;
  }
  if (found.length > 1) return isGrouped(text, last) ? text.replaceAll(last, '') : { problem: 'unreadable' };
  const [whole = '', fraction = ''] = text.split(last);
  const couldBeThousands = fraction.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole);
  if (!couldBeThousands) return `${whole === '' ? '0' : whole}.${fraction}`;
  if (last !== marks.decimal) return whole + fraction;
  // "1.234" where a point is the decimal mark: three decimals are meant only where there can be three.
  return marks.places >= 3 ? `${whole}.${fraction}` : { problem: 'two_readings' };
}

function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...groups] = text.split(mark);
  return /^[0-9]{1,3}$/.test(first) && groups.every((group) => /^[0-9]{3}$/.test(group));
}

function fitted(plain: string, places: number): Reading {
  const [whole = '0', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return { problem: 'decimals' };
  const digits = whole.replace(/^0+(?=[0-9])/, '');
  const value = places === 0 ? digits : `${digits}.${kept.padEnd(places, '0')}`;
  return compareDecimals(value.replace('.', ''), largestMinor) > 0 ? { problem: 'large' } : { value };
}

// For the input of a cell: exact, with this person's decimal mark and without marks of thousands.
export function asTyped(value: Decimal | null, mark: '.' | ','): string {
  if (value === null) return '';
  return bare(value).replace('.', mark);
}

// Without zeros behind the point that say nothing: "1200.00" is "1200".
export function bare(value: Decimal): Decimal {
  return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
}
