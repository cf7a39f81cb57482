// One clause of a pact, with a name of its own by which two texts are laid side by side.
export interface Clause {
  readonly key: string;
  readonly section: string;
  readonly group: string;
  readonly text: string;
}

export type Change = 'same' | 'added' | 'removed' | 'changed';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type Marked<Of extends Clause = Clause> = Of & {
  readonly change: Change;
  readonly pieces: readonly Piece[]; // of the text, in their order
};

// The second of two texts with what it adds, drops and says otherwise. What was dropped stands where it stood.
export function redline<Of extends Clause>(before: readonly Of[], after: readonly Of[]): Marked<Of>[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const kept = new Set(after.map(({ key }) => key));
  const marked = after.map((clause): Marked<Of> => {
    const was = old.get(clause.key);
    if (was === undefined) return { ...clause, change: 'added', pieces: [{ kind: 'added', text: clause.text }] };
    if (was.text === clause.text) return unmarked(clause);
    return { ...clause, change: 'changed', pieces: pieces(was.text, clause.text) };
  });
  for (const [index, clause] of before.entries()) {
    if (kept.has(clause.key)) continue;
    const gone: Marked<Of> = { ...clause, change: 'removed', pieces: [{ kind: 'removed', text: clause.text }] };
    marked.splice(placeAfter(marked, before.slice(0, index), clause), 0, gone);
  }
  return marked;
}

export function unmarked<Of extends Clause>(clause: Of): Marked<Of> {
  return { ...clause, change: 'same', pieces: [{ kind: 'same', text: clause.text }] };
}

// Behind the nearest clause of its group that stood before it, or else before the first one of its group or section.
function placeAfter(marked: readonly Marked[], earlier: readonly Clause[], { section, group }: Clause): number {
  for (const one of [...earlier].reverse()) {
    if (one.section !== section || one.group !== group) continue;
    const at = marked.findIndex(({ key }) => key === one.key);
    if (at >= 0) return at + 1;
  }
  const inGroup = marked.findIndex((one) => one.section === section && one.group === group);
  if (inGroup >= 0) return inGroup;
  const inSection = marked.findLastIndex((one) => one.section === section);
  return inSection >= 0 ? inSection + 1 : marked.length;
}

const mostSteps = 400_000; // of the comparison; longer texts are told as a whole

// Word by word: the longest row of words that both have stays.
export function pieces(before: string, after: string): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  if (a.length * b.length > mostSteps) return joined([piece('removed', before), piece('added', after)]);
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const found: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push(piece('same', a[i] ?? ''));
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      found.push(piece('removed', a[i] ?? ''));
      i += 1;
    } else {
      found.push(piece('added', b[j] ?? ''));
      j += 1;
    }
  }
  return joined(found);
}

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

// Neighbours of one kind are one piece; a blank between two changed words changes with them.
function joined(found: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') out.push(piece('removed', removed));
    if (added !== '') out.push(piece('added', added));
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of found.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (/^\s+$/.test(text) && removed !== '' && added !== '' && found[index + 1]?.kind !== 'same') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = piece('same', last.text + text);
      else out.push(piece('same', text));
    }
  }
  flush();
  return out;
}

export function countChanges(marked: readonly Marked[]): number {
  return marked.filter(({ change }) => change !== 'same').length;
}
