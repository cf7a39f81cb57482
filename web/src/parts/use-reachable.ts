import { useEffect, useRef, type RefObject } from 'react';

const reachable = 'a, button, input, select, textarea, [tabindex]';

// For an element that scrolls when there is no room: where nothing inside takes the focus it takes it itself, so that the
// keyboard reaches what is out of sight.
export function useReachable<Scroller extends HTMLElement>(): RefObject<Scroller | null> {
  const ref = useRef<Scroller>(null);
  useEffect(() => {
    const scroller = ref.current;
    if (!scroller) return;
    const look = (): void => {
      const hidden = scroller.scrollWidth > scroller.clientWidth;
      if (hidden && !scroller.querySelector(reachable)) scroller.tabIndex = 0;
      else scroller.removeAttribute('tabindex');
    };
    const watched = new ResizeObserver(look);
    watched.observe(scroller);
    return () => watched.disconnect();
  }, []);
  return ref;
}
