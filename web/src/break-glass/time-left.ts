const minute = 60_000;

export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
}

// Whole hours and minutes until an instant, the begun minute counted; null when it is over.
export function timeLeft(until: string, now: number): TimeLeft | null {
  const left = Math.ceil((new Date(until).getTime() - now) / minute);
  return left <= 0 ? null : { hours: Math.floor(left / 60), minutes: left % 60 };
}
