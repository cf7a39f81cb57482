import type { Found } from '../checker/findings';

// What differs from goal to goal in one sentence. The server fills it for each; here it is filled with words of the same
// kind, so that the checker reads a whole sentence.
export const blanks = ['owner', 'target', 'period', 'end'] as const;
export type Blank = (typeof blanks)[number];
export type Fillings = Partial<Record<Blank, string>>;

interface Part {
  readonly from: number; // code points of the filled sentence
  readonly to: number;
  readonly at: number; // of the sentence as it is written
  readonly blank: number; // its length there; 0: words that stand as they are
}

export interface Filled {
  readonly text: string;
  readonly parts: readonly Part[];
}

const pattern = new RegExp(`\\{(${blanks.join('|')})\\}`);

export function fillBlanks(statement: string, fillings: Fillings): Filled {
  const parts: Part[] = [];
  let text = '';
  let [from, at] = [0, 0];
  statement.split(pattern).forEach((piece, index) => {
    const name = index % 2 === 1 ? (piece as Blank) : null;
    const written = name === null ? piece : `{${name}}`;
    const words = name === null ? piece : (fillings[name] ?? written);
    const [long, wide] = [Array.from(words).length, Array.from(written).length];
    parts.push({ from, to: from + long, at, blank: name === null ? 0 : wide });
    text += words;
    from += long;
    at += wide;
  });
  return { text, parts };
}

// A finding of the filled sentence, at its words in the sentence with blanks: a blank is meant as a whole.
export function asWritten(finding: Found, { parts }: Filled): Found {
  const [start, end] = finding.at;
  if (start === undefined || end === undefined) return finding;
  const place = (point: number, last: boolean): number => {
    const part = parts.find(({ from, to }) => (last ? point > from && point <= to : point >= from && point < to));
    if (!part) return point;
    if (part.blank > 0) return last ? part.at + part.blank : part.at;
    return part.at + point - part.from;
  };
  return { ...finding, at: [place(start, false), place(end, true)] };
}

export function blanksIn(statement: string): Set<Blank> {
  return new Set(blanks.filter((blank) => statement.includes(`{${blank}}`)));
}
