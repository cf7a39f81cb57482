import type { DateText } from '../format';
import type { GoalPace } from './pace-points';

// Another target that was agreed while a goal ran, in words.
export interface TargetChange {
  readonly day: DateText; // the first one that it holds for
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export interface ChangeMark {
  readonly x: number; // days since the first of the period
  readonly changes: readonly TargetChange[];
}

// Where changes stand in the drawing: one mark a day, those outside of the period left out.
export function marksOf(pace: Pick<GoalPace, 'days'>, changes: readonly TargetChange[]): ChangeMark[] {
  const marks = pace.days.map(({ day }, x) => ({ x, changes: changes.filter((each) => each.day === day) }));
  return marks.filter((mark) => mark.changes.length > 0);
}

const reach = 60; // parts of the period within which a pointer means a mark

// What a place of the drawing says about changes: a day is narrower than a finger.
export function changesNear(pace: Pick<GoalPace, 'days'>, changes: readonly TargetChange[], x: number): TargetChange[] {
  const far = Math.max(0.5, pace.days.length / reach);
  return marksOf(pace, changes)
    .filter((mark) => Math.abs(mark.x - x) <= far)
    .flatMap((mark) => mark.changes);
}
