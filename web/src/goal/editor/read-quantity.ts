import { bare, readAmount } from '../../format/typed-amount';

// A quantity as it stands in an English sentence: "€400k", "22%", "5 percentage points", "twelve", "double".
export interface Quantity {
  readonly value: string; // exact decimal
  readonly kind: 'plain' | 'percent' | 'points' | 'money' | 'times';
}

const words: Readonly<Record<string, string>> = {
  once: '1',
  twice: '2',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  fifty: '50',
  hundred: '100',
};
// What doubling and its like add, in percent of what is there.
const times: Readonly<Record<string, string>> = { double: '100', triple: '200', halve: '50', half: '50' };
const scales: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};

export function readQuantity(text: string): Quantity | null {
  const said = text.trim().toLowerCase();
  const many = times[said.replace(/[^a-z]/g, '')];
  if (many !== undefined) return { value: many, kind: 'times' };
  const word = words[said];
  if (word !== undefined) return { value: word, kind: 'plain' };
  const digits = /\d[\d.,]*(?:\s\d{3})*/.exec(said)?.[0].replace(/[.,]$/, '');
  if (digits === undefined) return null;
  const read = readAmount(digits, { decimal: '.', places: 9 });
  if (!('value' in read) || read.value === null) return null;
  const sign = /(?:^|[\s(])(?:[-−–]|(?:minus|negative)\s)(?:\p{Sc}|[a-z]{3}\s?)?$/u.test(
    said.slice(0, said.indexOf(digits)),
  )
    ? '-'
    : '';
  const behind = said.slice(said.indexOf(digits) + digits.length).trim();
  const scale = scales[/^[a-z]+/.exec(behind)?.[0] ?? ''];
  return { value: `${sign}${scaledBy(bare(read.value), scale ?? 0)}`, kind: kindOf(said, behind) };
}

function kindOf(said: string, behind: string): Quantity['kind'] {
  if (/^(%|percent|per cent)?\s*(-\s*)?(pp|pts?|points?|percentage points?)\b/.test(behind)) return 'points';
  if (/^(%|percent|per cent)/.test(behind)) return 'percent';
  return /\p{Sc}|\b(eur|usd|gbp|chf|sek|dkk|nok|jpy|pln|czk|cad|aud|dollars?|euros?|pounds?)\b/u.test(said)
    ? 'money'
    : 'plain';
}

// "1.2" and 6 -> "1200000".
function scaledBy(value: string, zeros: number): string {
  if (zeros === 0) return value;
  const [whole = '0', fraction = ''] = value.split('.');
  const moved = `${whole}${fraction.padEnd(zeros, '0').slice(0, zeros)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(zeros);
  return rest === '' ? moved : `${moved}.${rest}`;
}
