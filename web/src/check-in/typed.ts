import type { CheckInBody, Helper, ObstacleKind, Sheet } from './check-in-queries';

// What is being typed into a check-in; lines without words are not there yet.
export interface Obstacle {
  readonly key: number;
  readonly text: string;
  readonly kind: ObstacleKind;
  readonly severity: number;
  readonly from: string; // who can help: an id, or nobody
}

export interface Help {
  readonly key: number;
  readonly text: string;
  readonly from: string; // a helper's id
  readonly by: string; // a day
}

export interface Typed {
  readonly confidence: number | null;
  readonly moved: string;
  readonly obstacles: readonly Obstacle[];
  readonly help: readonly Help[];
  readonly next: string; // an action a line
}

export const mostLines = 10; // of each, as the server takes them

export function blankObstacle(key: number): Obstacle {
  return { key, text: '', kind: 'process', severity: 2, from: '' };
}

export function blankHelp(key: number, helpers: readonly Helper[], by: string): Help {
  return { key, text: '', from: helpers[0]?.id ?? '', by };
}

// Who can be asked: those who are near, and whoever was asked before.
export function helpersOf({ helpers, before }: Sheet): Helper[] {
  const named = (before?.obstacles ?? []).flatMap(({ help_from: helper }) => helper ?? []);
  const asked = [...(before?.support ?? []).map(({ helper }) => helper), ...named];
  return [...helpers, ...asked].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
}

// What stands in the dialog when it opens: to change a check-in all of it, else the confidence alone.
export function typedOf(sheet: Sheet, by: string): Typed {
  const words = sheet.act === 'change' ? sheet.before : null;
  const obstacles = (words?.obstacles ?? []).map(({ text, kind, severity, help_from: helper }, key) => ({
    key,
    text,
    kind,
    severity,
    from: helper?.id ?? '',
  }));
  const help = (words?.support ?? [])
    .filter(({ state }) => state !== 'withdrawn')
    .map((request, key) => ({ key, text: request.what, from: request.helper.id, by: request.by }));
  return {
    confidence: sheet.before?.confidence ?? null,
    moved: words?.moved ?? '',
    obstacles: obstacles.length > 0 ? obstacles : [blankObstacle(0)],
    help: help.length > 0 ? help : [blankHelp(0, helpersOf(sheet), by)],
    next: (words?.next_actions ?? []).join('\n'),
  };
}

const isSaid = ({ text }: { readonly text: string }): boolean => text.trim() !== '';

// The place of a line among those that are sent, by which the server refuses it.
export function placeOf(lines: readonly { readonly key: number; readonly text: string }[], key: number): number {
  return lines.filter(isSaid).findIndex((one) => one.key === key);
}

export function bodyOf(window: string, typed: Typed): CheckInBody {
  const actions = typed.next.split('\n').map((line) => line.trim());
  return {
    window,
    confidence: typed.confidence ?? 0,
    ...(typed.moved.trim() !== '' && { moved: typed.moved.trim() }),
    obstacles: typed.obstacles.filter(isSaid).map(({ text, kind, severity, from }) => ({
      text: text.trim(),
      kind,
      severity,
      ...(from !== '' && { help_from: from }),
    })),
    support: typed.help.filter(isSaid).map(({ text, from, by }) => ({ from, what: text.trim(), by })),
    next_actions: actions.filter((line) => line !== ''),
  };
}
