import { compareDecimals } from '../../format';
import { plain } from '../../team/team-rows';
import type { GoalRow } from '../goal-queries';
import type { GoalsSearch } from './goals-search';

const order = ['off_track', 'at_risk', 'no_data', 'too_early', 'on_track', 'ahead', 'reached'];

function rank(status: string): number {
  const at = order.indexOf(status);
  return at < 0 ? order.length : at;
}

// Who needs help first: by status, then how far behind, then which ends first.
export function byNeed(a: GoalRow, b: GoalRow): number {
  const apart = rank(a.status) - rank(b.status);
  if (apart !== 0) return apart;
  const pace = comparePace(a.pace_index, b.pace_index);
  if (pace !== 0) return pace;
  if (a.period.end !== b.period.end) return a.period.end < b.period.end ? -1 : 1;
  return a.owner.name.localeCompare(b.owner.name) || (a.id < b.id ? -1 : 1);
}

function comparePace(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(a, b);
}

// What is looked for in what was read: the status, and words of the goal, its metric and its owner.
export function shownGoals(
  goals: readonly GoalRow[],
  search: Pick<GoalsSearch, 'status' | 'name'>,
  words: (goal: GoalRow) => string,
): GoalRow[] {
  const wanted = plain(search.name ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return goals
    .filter((goal) => search.status === undefined || goal.status === search.status)
    .filter((goal) => {
      if (wanted.length === 0) return true;
      const text = plain(words(goal));
      return wanted.every((word) => text.includes(word));
    })
    .sort(byNeed);
}
