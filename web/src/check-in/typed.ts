import type { CheckInBody, Draft, ObstacleKind } from './check-in-queries';

// What is being typed into a check-in; lines without words are not there yet.
export interface Obstacle {
  readonly key: number;
  readonly text: string;
  readonly kind: ObstacleKind;
  readonly severity: number;
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
  return { key, text: '', kind: 'process', severity: 2 };
}

export function blankHelp(key: number, draft: Draft, by: string): Help {
  return { key, text: '', from: draft.helpers[0]?.id ?? '', by };
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
    obstacles: typed.obstacles
      .filter(isSaid)
      .map(({ text, kind, severity }) => ({ text: text.trim(), kind, severity })),
    support: typed.help.filter(isSaid).map(({ text, from, by }) => ({ from, what: text.trim(), by })),
    next_actions: actions.filter((line) => line !== ''),
  };
}
