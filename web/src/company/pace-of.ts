import type { GoalRow } from './company-queries';

const paced = ['quota', 'gap', 'cap'];

// What a PaceBar draws of a goal: only scorings that grow with the calendar have a place where they should be by now.
export function paceOf(goal: GoalRow): { attainment: string | null; expected: string | null; status: string } {
  return {
    attainment: goal.attainment,
    expected: paced.includes(goal.scoring) ? goal.elapsed_share : null,
    status: goal.status,
  };
}
