import { useEffect, useState } from 'react';

const often = 10_000;

// The time of now, for what counts down by the minute.
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), often);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
