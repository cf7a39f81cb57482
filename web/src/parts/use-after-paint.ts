import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

// False until the browser has painted for the first time since this was drawn: what lies below the first screen waits for
// it, so that the first screen does not wait for what lies below. Paper has no first screen: printed, all of it is there.
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The second frame begins when the first one is on its way to the screen; work before that would hold it up.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(() => startTransition(() => setPainted(true)));
      });
    });
    const atOnce = (): void => flushSync(() => setPainted(true));
    window.addEventListener('beforeprint', atOnce);
    return () => {
      window.removeEventListener('beforeprint', atOnce);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}

// The first of many rows until the first paint, so that it does not wait for those that nobody sees yet.
export function useFirstRows<Row>(rows: readonly Row[], count: number): readonly Row[] {
  return useAfterPaint() ? rows : rows.slice(0, count);
}
