import { lazy, Suspense, useEffect, useState } from 'react';

import { sessionGate } from '../api/session-gate';

const dialog = () => import('./session-ended-dialog');
const SessionEndedDialog = lazy(() => dialog().then((module) => ({ default: module.SessionEndedDialog })));
const readAfter = 5000; // ms

// The dialog of an ended session, read when the page has long been there: in time for an end that nobody expects.
export function SessionEnd() {
  const [ended, setEnded] = useState(sessionGate.hasEnded);
  const [wanted, setWanted] = useState(sessionGate.hasEnded);
  useEffect(() => {
    const timer = setTimeout(() => void dialog().catch(() => undefined), readAfter);
    const stop = sessionGate.subscribe((now) => {
      setEnded(now);
      if (now) setWanted(true);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SessionEndedDialog ended={ended} />
    </Suspense>
  );
}
