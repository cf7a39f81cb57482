import type { Schemas } from '../api';
import { addDays, chartNumber, type DateText } from '../format';

export type GoalPace = Schemas['GoalPace'];

// A point of the drawing: lengths only, the texts are those of the API.
export interface DrawnPoint {
  readonly x: number; // days since the first of the period
  readonly day: DateText;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly projection: number | null;
  readonly rest: boolean; // a day off
}

export interface DrawnPace {
  readonly points: readonly DrawnPoint[];
  readonly ticks: readonly number[];
  readonly today: number | null; // where the last actual stands, inside the period
  readonly rests: readonly (readonly [number, number])[]; // days off, as stretches
  readonly bounds: readonly [number, number]; // of the value axis
  readonly valueTicks: readonly number[];
}

const longestWithWeeks = 45;
const longestWithRests = 100;
const width = (value: string | null): number | null => (value === null ? null : chartNumber(value));

export function drawnPace(pace: GoalPace): DrawnPace {
  const points = pace.days.map((point, x) => ({
    x,
    day: point.day,
    expected: width(point.expected),
    actual: width(point.actual),
    projection: width(point.projection),
    rest: chartNumber(point.working_day) === 0,
  }));
  const last = points.findLastIndex((point) => point.actual !== null);
  return {
    points,
    ticks: ticksOf(points),
    today: last < 0 ? null : last,
    rests: points.length <= longestWithRests ? restsOf(points) : [],
    ...axisOf(pace, points),
  };
}

// Mondays of a month, firsts of the month of anything longer.
function ticksOf(points: readonly DrawnPoint[]): number[] {
  const weekly = points.length <= longestWithWeeks;
  const wanted = points.filter((point) =>
    weekly ? new Date(`${point.day}T12:00:00Z`).getUTCDay() === 1 : point.day.endsWith('-01'),
  );
  return wanted.map((point) => point.x);
}

// A point stands at the end of its day, so the day lies to its left.
function restsOf(points: readonly DrawnPoint[]): [number, number][] {
  const rests: [number, number][] = [];
  for (const point of points) {
    if (!point.rest || point.x === 0) continue;
    const before = rests.at(-1);
    if (before?.[1] === point.x - 1) before[1] = point.x;
    else rests.push([point.x - 1, point.x]);
  }
  return rests;
}

// Sums grow from zero; a rate or level is looked at where it moves. Both ends are round numbers.
function axisOf(pace: GoalPace, points: readonly DrawnPoint[]): Pick<DrawnPace, 'bounds' | 'valueTicks'> {
  const lines = [pace.target, pace.baseline, pace.stretch, pace.band_lower, pace.band_upper].map(width);
  const drawn = points.flatMap((point) => [point.expected, point.actual, point.projection]);
  const values = [...lines, ...drawn].filter((value): value is number => value !== null);
  const fromZero = pace.scoring === 'quota' || pace.scoring === 'cap';
  const low = Math.min(...values, ...(fromZero ? [0] : []));
  const high = Math.max(...values);
  const step = roundStep((high - low || Math.abs(high) || 1) / 4);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil((high + step / 8) / step), first + 1);
  const valueTicks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { bounds: [first * step, last * step], valueTicks };
}

// 1, 2, 2.5 or 5 times a power of ten, at least as large.
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

// "2026-11-21": the day that the drawing's x stands for.
export function dayAt(pace: GoalPace, x: number): DateText {
  return addDays(pace.period.start, Math.round(x));
}
