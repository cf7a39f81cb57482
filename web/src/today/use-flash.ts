import { useEffect, useRef, useState } from 'react';

const shownFor = 1600; // ms

// True for a moment after a value has changed under the reader's eyes.
export function useFlash(value: string | null): boolean {
  const before = useRef(value);
  const [flash, setFlash] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setFlash(true);
    const timer = setTimeout(() => setFlash(false), shownFor);
    return () => clearTimeout(timer);
  }, [value]);
  return flash;
}
