import { chartNumber, daysBetween } from '../format';
import type { Goal } from './person-queries';

export interface GoalGroups {
  readonly running: readonly Goal[]; // the longest period first
  readonly over: readonly PastMetric[];
}

// Goals for one metric and one length of period, oldest first: what a trend is made of.
export interface PastMetric {
  readonly key: string;
  readonly metric: string;
  readonly goals: readonly Goal[];
}

const mostPeriods = 8;

const days = ({ period }: Goal): number => daysBetween(period.start, period.end);

// Quarters with quarters and months with months, though neither are all of one length.
function length(goal: Goal): string {
  const months = Math.round(days(goal) / 30.4);
  return months >= 11 ? 'year' : months >= 5 ? 'half' : months >= 2 ? 'quarter' : months >= 1 ? 'month' : 'days';
}

export function groupsOf(goals: readonly Goal[], today: string): GoalGroups {
  const running = goals.filter((goal) => goal.period.start <= today && today <= goal.period.end);
  const past = new Map<string, Goal[]>();
  for (const goal of goals) {
    if (goal.period.end >= today) continue;
    const key = `${goal.metric}/${length(goal)}`;
    past.set(key, [...(past.get(key) ?? []), goal]);
  }
  const over = [...past.entries()].map(([key, several]): PastMetric => {
    const inOrder = [...several].sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
    return { key, metric: inOrder[0]?.metric ?? '', goals: inOrder.slice(-mostPeriods) };
  });
  return {
    running: [...running].sort((a, b) => days(b) - days(a) || (a.metric < b.metric ? -1 : 1)),
    over: over.sort((a, b) => b.goals.length - a.goals.length || (a.key < b.key ? -1 : 1)),
  };
}

// Where the mark of "should be by now" stands: as a fraction of the way to the target.
export function expectedShare(goal: Goal): string | null {
  if (goal.expected === null) return null;
  if (goal.scoring === 'gap') return goal.elapsed_share;
  const target = chartNumber(goal.target);
  return target === 0 ? null : String(Math.round((chartNumber(goal.expected) / target) * 10_000) / 10_000);
}
