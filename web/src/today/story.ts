import { isNegative, isZero } from '../format';
import type { TodayGoal } from './today-query';

// What is said of a day in one sentence: the key of the text and the goal it is about. The server puts the goal that
// needs the person most in front.
export type Lead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'all_reached'; readonly goal: TodayGoal }
  | { readonly kind: 'reached' | 'no_data' | 'too_early' | 'over_budget' | 'plain'; readonly goal: TodayGoal }
  | { readonly kind: 'behind' | 'ahead' | 'on_pace'; readonly goal: TodayGoal; readonly days: string };

export function leadOf(goals: readonly TodayGoal[]): Lead {
  const goal = goals[0];
  if (!goal) return { kind: 'nothing' };
  const { status } = goal.goal;
  if (goals.every((each) => each.goal.status === 'reached')) return { kind: 'all_reached', goal };
  if (status === 'reached' || status === 'no_data' || status === 'too_early') return { kind: status, goal };
  const days = goal.buffer.working_days;
  if (days === null) return { kind: 'plain', goal };
  if (goal.plan?.kind === 'allowance' && isZero(goal.plan.to_go)) return { kind: 'over_budget', goal };
  if (isBarely(days)) return { kind: 'on_pace', goal, days };
  return { kind: isNegative(days) ? 'behind' : 'ahead', goal, days: withoutSign(days) };
}

// Less than a twentieth of a day either way is shown as none.
export function isBarely(days: string): boolean {
  return /^-?0(\.0|\.0[0-4]\d*)?$/.test(days);
}

export function withoutSign(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : decimal;
}

// Today still takes something: the day is worked and its plan is not done.
export function takesToday(goal: TodayGoal): boolean {
  const open = goal.plan?.open;
  return open != null && !isZero(open);
}
