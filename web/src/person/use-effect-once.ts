import { useEffect, useEffectEvent } from 'react';

// Does something once for each key, as soon as it is ready.
export function useEffectOnce(ready: boolean, key: string, work: () => void): void {
  const run = useEffectEvent(work);
  useEffect(() => {
    if (ready) run();
  }, [ready, key]);
}
