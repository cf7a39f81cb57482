// What was visited last, on this device: shown before anything is typed.
export interface Visit {
  readonly kind: 'person' | 'unit' | 'goal';
  readonly id: string;
  readonly name: string;
}

const key = 'salespact.recent';
const most = 6;
const kinds: readonly string[] = ['person', 'unit', 'goal'];

function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, name } = value as Record<string, unknown>;
  return kinds.includes(String(kind)) && typeof id === 'string' && typeof name === 'string';
}

export function recentVisits(): Visit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isVisit).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberVisit(visit: Visit): void {
  const others = recentVisits().filter((each) => each.kind !== visit.kind || each.id !== visit.id);
  try {
    localStorage.setItem(key, JSON.stringify([visit, ...others].slice(0, most)));
  } catch {
    // Without room or permission nothing is kept.
  }
}

// Names of people are not left behind on a shared device.
export function forgetVisits(): void {
  localStorage.removeItem(key);
}
