import { Skeleton } from '@mantine/core';
import { startTransition, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

import { ChartSkeleton } from './skeletons';
import classes from './when-in-view.module.css';

interface WhenInViewProps {
  readonly height: number; // px that the content takes, kept for it while it waits
  // Said on paper in its stead, where it isn't there in time.
  readonly onPaper?: ReactNode;
  readonly children: ReactNode; // heavy: a drawing whose code is loaded with it
}

const near = '50% 0px'; // half a screen above and below

// Drawn, and its code loaded, when somebody comes near its place. What says the same in words belongs outside, where a
// screen reader finds it at once. Whoever uses the keyboard may be anywhere with the next key, and paper shows the whole
// page, so for them nothing waits.
export function WhenInView({ height, onPaper, children }: WhenInViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => (wanted ? undefined : whenWanted(place.current, setWanted)), [wanted]);
  const paper = onPaper !== undefined && <div className={classes.onPaper}>{onPaper}</div>;
  if (wanted) {
    const waiting = (
      <>
        <div className={onPaper === undefined ? undefined : classes.onScreen}>
          <ChartSkeleton height={height} />
        </div>
        {paper}
      </>
    );
    return <Suspense fallback={waiting}>{children}</Suspense>;
  }
  return (
    <>
      <div ref={place} className={onPaper === undefined ? undefined : classes.onScreen} aria-hidden>
        <Skeleton height={height} radius="md" animate={false} />
      </div>
      {paper}
    </>
  );
}

function whenWanted(place: Element | null, want: (wanted: true) => void): () => void {
  const soon = (): void => startTransition(() => want(true));
  const atOnce = (): void => flushSync(() => want(true));
  const paper = matchMedia('print');
  const observer = new IntersectionObserver(
    (seen) => {
      if (seen.some((each) => each.isIntersecting)) soon();
    },
    { rootMargin: near },
  );
  if (place) observer.observe(place);
  window.addEventListener('keydown', soon);
  window.addEventListener('beforeprint', atOnce);
  paper.addEventListener('change', soon);
  if (paper.matches) soon();
  return () => {
    observer.disconnect();
    window.removeEventListener('keydown', soon);
    window.removeEventListener('beforeprint', atOnce);
    paper.removeEventListener('change', soon);
  };
}
