import { dayOf } from '../../format';
import type { Agreement } from './agreement-query';

// Amendments that were agreed by the end of a day in the company's zone, by the day from which they hold.
export function agreedBy(amendments: Agreement['amendments'], day: string, timeZone: string): Agreement['amendments'] {
  return amendments
    .filter(
      ({ state, decided_at }) => state === 'agreed' && (decided_at === null || dayOf(decided_at, timeZone) <= day),
    )
    .sort((a, b) => a.valid_from.localeCompare(b.valid_from) || a.number - b.number);
}
