import type { Check, Finding } from './check-query';

// A finding of the whole check with the words of the sentence that it is about.
export interface Found extends Finding {
  readonly word: string; // "" where something is missing
}

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

interface Written {
  readonly statement: string;
  readonly relativeRate: boolean; // a percentage of a rate whose meaning nobody has chosen
  readonly period: boolean;
}

// Rules that only the sentence shows; they count until a field has answered them.
function stillAsked(finding: Finding, written: Written): boolean {
  if (finding.rule === 'M4') return written.relativeRate;
  if (finding.rule === 'T5') return !written.period;
  return finding.rule === 'M7';
}

// S before M before A …, each by its number.
function place(rule: string): number {
  return 'SMARTHP'.indexOf(rule.charAt(0)) * 100 + Number(rule.slice(1));
}

// What the whole check says, each with its words where the sentence has them; and what only the sentence shows.
export function findingsOf(full: Check | undefined, sentence: Check | undefined, written: Written): Found[] {
  const points = Array.from(written.statement);
  const spoken = new Map((sentence?.findings ?? []).map((each) => [each.rule, each]));
  const whole = full?.findings ?? [];
  const known = new Set(whole.map(({ rule }) => rule));
  const more = [...spoken.values()].filter((each) => !known.has(each.rule) && (!full || stillAsked(each, written)));
  const ordered = [...whole, ...more].sort((a, b) => place(a.rule) - place(b.rule));
  return ordered.map((finding) => {
    const at = finding.at.length === 2 ? finding.at : (spoken.get(finding.rule)?.at ?? []);
    const [start = 0, end = 0] = at;
    const named = end > start && end - start < points.length;
    return { ...finding, at: named ? [start, end] : [], word: named ? points.slice(start, end).join('') : '' };
  });
}

export interface Stretch {
  readonly text: string;
  readonly severity: Severity | null;
}

// The sentence cut where a finding's words begin and end; of several on the same words the worst is shown.
export function stretchesOf(statement: string, findings: readonly Found[]): Stretch[] {
  const points = Array.from(statement);
  const worst: (Severity | null)[] = points.map(() => null);
  for (const severity of [...severities].reverse()) {
    for (const { at, severity: own } of findings) {
      if (own !== severity) continue;
      const [start = 0, end = 0] = at;
      worst.fill(severity, start, Math.min(end, worst.length));
    }
  }
  const stretches: Stretch[] = [];
  points.forEach((point, index) => {
    const severity = worst[index] ?? null;
    const last = stretches.at(-1);
    if (last?.severity === severity) stretches[stretches.length - 1] = { ...last, text: last.text + point };
    else stretches.push({ text: point, severity });
  });
  return stretches;
}

// Code points of a sentence as the units that a text field counts in.
export function unitsBefore(statement: string, point: number): number {
  return Array.from(statement).slice(0, point).join('').length;
}
