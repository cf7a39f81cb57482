// The last day of the month that comes five months after that of a day: "2026-11-22" -> "2027-04-30". A pact runs for
// half a year as a rule.
export function halfYearFrom(day: string): string {
  const [year = '', month = ''] = day.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month) + 5, 0));
  return last.toISOString().slice(0, 10);
}
