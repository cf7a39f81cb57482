import type { Schemas } from '../../api';

export type Entry = Schemas['AuditEntryView'];

export interface Day {
  readonly date: string;
  readonly entries: readonly Entry[];
}

// Entries as they come, gathered by the day they happened on in the company's time zone.
export function byDay(entries: readonly Entry[], timeZone: string): Day[] {
  const civil = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days: { date: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const date = civil.format(new Date(entry.at));
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

// "session.started" is written session_started in the catalogues, where a dot would mean another level.
export function actionKey(action: string): string {
  return action.replaceAll('.', '_');
}
