import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type RefObject } from 'react';

import { useAfterPaint, useAllRowsForPrint } from '../../parts';

// Below this many rows all of them are drawn, which keeps them findable with the browser's own search.
const drawnWhole = 60;
// No window shows more of them at once; the others wait for the first paint.
const firstRows = 10;
const usualHeight = 38; // px

export type Piece =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number }; // px of rows that are not drawn

export interface SheetWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pieces: readonly Piece[];
  readonly measure: ((element: Element | null) => void) | undefined;
}

// Of a long sheet only the rows in the window are drawn, and the row that is worked in, wherever it is: it has the focus.
export function useSheetWindow(rows: number, active: number): SheetWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const printing = useAllRowsForPrint();
  const painted = useAfterPaint();
  const whole = printing || rows <= drawnWhole;
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    enabled: !whole,
    count: whole ? 0 : rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: painted || printing ? 8 : 0,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const drawn = painted || printing ? seen : seen.slice(0, firstRows);
      return [...new Set([...drawn, active])].sort((a, b) => a - b);
    },
  });
  if (whole) {
    const drawn = painted || printing ? rows : Math.min(rows, firstRows);
    const pieces: Piece[] = Array.from({ length: drawn }, (_, row) => ({ kind: 'row', row }));
    return { scroller, pieces: withGap(pieces, (rows - drawn) * usualHeight), measure: undefined };
  }
  let end = 0;
  let pieces: readonly Piece[] = [];
  for (const item of virtualizer.getVirtualItems()) {
    pieces = [...withGap(pieces, item.start - end), { kind: 'row', row: item.index }];
    end = item.end;
  }
  return {
    scroller,
    pieces: withGap(pieces, virtualizer.getTotalSize() - end),
    measure: virtualizer.measureElement,
  };
}

function withGap(pieces: readonly Piece[], height: number): readonly Piece[] {
  return height > 0 ? [...pieces, { kind: 'gap', key: `gap ${pieces.length}`, height }] : pieces;
}
