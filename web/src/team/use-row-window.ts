import { useWindowVirtualizer, type Virtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';

import { useAfterPaint, useAllRowsForPrint } from '../parts';

// Below this many rows all of them are drawn, which keeps them findable with the browser's own search.
const drawnWhole = 60;
// No window shows more of them at once; the others wait for the first paint.
const firstRows = 6;

export interface WindowRow {
  readonly key: string;
  readonly kind?: string; // 'group': a low one
}

export interface RowWindow<Body extends HTMLElement> {
  readonly body: (element: Body | null) => void;
  readonly items: readonly Pick<VirtualItem, 'index' | 'key'>[];
  readonly before: number; // px of rows that are not drawn
  readonly after: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly show: (index: number) => void;
}

// Of many rows only those in the window are drawn; heights are measured as they come.
export function useRowWindow<Body extends HTMLElement>(rows: readonly WindowRow[], height: number): RowWindow<Body> {
  const [top, setTop] = useState(0);
  const printing = useAllRowsForPrint();
  const whole = printing || rows.length <= drawnWhole;
  // Asking where something is makes the browser lay the page out at once: only where the window has to know.
  const body = useCallback(
    (element: Body | null) => {
      if (element && !whole) setTop(element.getBoundingClientRect().top + globalThis.scrollY);
    },
    [whole],
  );
  const virtualizer: Virtualizer<Window, Element> = useWindowVirtualizer({
    enabled: !whole,
    count: whole ? 0 : rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 44 : height),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    scrollMargin: top,
  });
  const painted = useAfterPaint();
  if (whole) {
    const drawn = painted || printing ? rows : rows.slice(0, firstRows);
    return {
      body,
      items: drawn.map((row, index) => ({ index, key: row.key })),
      before: 0,
      after: (rows.length - drawn.length) * height,
      measure: undefined,
      show: () => undefined,
    };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    body,
    items,
    before: first ? first.start - top : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index),
  };
}
