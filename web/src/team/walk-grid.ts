import type { KeyboardEvent } from 'react';

const step: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

// The arrow keys go from link to link in the grid, also to rows that are only drawn when they come into the window.
export function walkGrid(event: KeyboardEvent<HTMLElement>, rows: number, show: (index: number) => void): void {
  const move = step[event.key];
  const grid = event.currentTarget;
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!move || !cell || !row) return;
  event.preventDefault();
  const column = Number(cell.dataset.column) + move[1];
  const index = Number(row.dataset.row) + move[0];
  const linkAt = (at: number): HTMLElement | null =>
    grid.querySelector<HTMLElement>(`[data-row="${at}"] [data-column="${column}"] a`);
  const near = linkAt(index);
  if (near) {
    near.focus();
    return;
  }
  if (move[1] !== 0 || index < 0 || index >= rows) return;
  // A line between groups, an empty cell, or a row that is not drawn yet: the next one that has a link.
  for (let at = index; at >= 0 && at < rows && at !== index + move[0] * 8; at += move[0]) {
    const link = linkAt(at);
    if (link) {
      link.focus();
      return;
    }
  }
  show(index);
  requestAnimationFrame(() => linkAt(index)?.focus());
}
