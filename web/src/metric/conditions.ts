// Conditions on records, as a metric's rule and a goal's scope have them, put together without writing them.
export const records = ['deals', 'activities', 'measurements'] as const;
export type Records = (typeof records)[number];

export const fields = {
  deals: ['status', 'stage', 'product', 'account', 'currency', 'source', 'dimension'],
  activities: ['type', 'source'],
  measurements: ['source'],
} as const satisfies Record<Records, readonly string[]>;
export type Field = (typeof fields)[Records][number];

export interface Condition {
  readonly field: Field;
  readonly dimension: string;
  readonly negated: boolean;
  readonly values: string; // as typed: "A, B"
}

// What the grammar takes without quotes; its own words are better quoted.
const plain = /^[A-Za-z0-9_]+$/;
const reserved = new Set(['and', 'in', 'not', 'once', 'per', 'where', 'on']);

export function quoted(value: string): string {
  if (plain.test(value) && !reserved.has(value)) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export const listed = (values: string): string[] =>
  values
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

function conditionText({ field, dimension, negated, values }: Condition): string {
  const name = field === 'dimension' ? `dimension.${quoted(dimension.trim())}` : field;
  const list = listed(values).map(quoted);
  if (list.length === 1) return `${name} ${negated ? '!=' : '='} ${list.join('')}`;
  return `${name} ${negated ? 'not in' : 'in'} (${list.join(', ')})`;
}

export const conditionsText = (conditions: readonly Condition[]): string => conditions.map(conditionText).join(' and ');

// Complete enough to be sent.
export const isWhole = ({ field, dimension, values }: Condition): boolean =>
  listed(values).length > 0 && (field !== 'dimension' || dimension.trim() !== '');

const tokens = /"((?:[^"\\]|\\.)*)"|[\p{L}\p{N}_-]+|!=|[=().,]/gu;
interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

// The conditions of a text as the server writes it; null for what only the text can say.
export function conditionsOf(text: string): Condition[] | null {
  const read: Token[] = [...text.matchAll(tokens)].map(([whole, inside]) =>
    inside === undefined ? { text: whole, quoted: false } : { text: inside.replaceAll(/\\(.)/gu, '$1'), quoted: true },
  );
  let at = 0;
  const next = (): string => read[at++]?.text ?? '';
  const take = (word: string): boolean => {
    const found = read[at]?.text === word && !read[at]?.quoted;
    if (found) at += 1;
    return found;
  };
  const conditions: Condition[] = [];
  while (at < read.length) {
    if (conditions.length > 0 && !take('and')) return null;
    const name = next();
    const field = Object.values(fields)
      .flat()
      .find((each) => each === name);
    if (field === undefined) return null;
    const dimension = field === 'dimension' && take('.') ? next() : '';
    const values: string[] = [];
    const unlike = take('!=');
    const negated = unlike || take('not');
    if (unlike || take('=')) {
      values.push(next());
    } else if (take('in') && take('(')) {
      do values.push(next());
      while (take(','));
      if (!take(')')) return null;
    } else {
      return null;
    }
    if (values.some((value) => value === '' || value.includes(','))) return null;
    conditions.push({ field, dimension, negated, values: values.join(', ') });
  }
  return conditions;
}
