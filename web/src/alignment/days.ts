const oneDay = 86_400_000;

function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * oneDay).toISOString().slice(0, 10);
}

// The server counts to the first day that no longer counts; people say the last one that does.
export function lastDay(to: string): string {
  return moved(to, -1);
}

export function dayAfter(last: string): string {
  return moved(last, 1);
}
