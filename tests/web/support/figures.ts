import { appendFileSync } from 'node:fs';

import { expect } from './test.ts';

export type Unit = 'ms' | 'KB';

// A figure of the bench for the table of bench/web/run.sh; one above its bound fails the test, which goes on.
export function record(what: string, value: number | undefined, bound: number, unit: Unit): void {
  const shown = value === undefined ? '' : value.toFixed(unit === 'KB' ? 1 : 0);
  const file = process.env['FIGURES'];
  if (file !== undefined) appendFileSync(file, `${[what, shown, bound, unit].join('\t')}\n`);
  else console.log(`${what}: ${shown === '' ? 'never' : shown} ${unit}, bound ${bound}`);
  expect.soft(value, what).toBeLessThanOrEqual(bound);
}

export function boundOf(name: string, otherwise: number): number {
  return Number(process.env[name] ?? otherwise);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
