import { addDecimals, compareDecimals, isZero, subtractDecimals, type Decimal } from '../../format';
import { currencyOf, keyOf, placesOf, valueOf, type Drafts, type QuotaGrid, type QuotaLine } from './quota-sheet';

// What is given out below a unit against the unit's own quota. A unit below counts with its own quota, and where it has
// none with what is given out below it in turn.
export interface Given {
  readonly sum: Decimal | null; // null: nothing is given out, or not all of it has a rate
  readonly currency: string | null;
  readonly parts: number; // quotas that were summed up
  readonly unconverted: number; // quotas without a rate into the currency
  readonly own: Decimal | null;
  readonly difference: Decimal | null; // sum minus own
}

interface Part {
  readonly value: Decimal;
  readonly currency: string | null;
}

export class Totals {
  readonly #grid: QuotaGrid;
  readonly #drafts: Drafts;
  readonly #below = new Map<string, QuotaLine[]>();

  constructor(grid: QuotaGrid, drafts: Drafts) {
    this.#grid = grid;
    this.#drafts = drafts;
    for (const line of grid.rows) {
      if (line.unit === null) continue;
      const lines = this.#below.get(line.unit) ?? [];
      lines.push(line);
      this.#below.set(line.unit, lines);
    }
  }

  given(unit: QuotaLine, column: number): Given {
    const own = this.#value(unit, column);
    const currency = currencyOf(unit, unit.cells[column]);
    let [sum, parts, unconverted] = [null as Decimal | null, 0, 0];
    for (const part of this.#parts(unit, column)) {
      const value = this.#converted(part, currency, column);
      parts += 1;
      if (value === null) unconverted += 1;
      else sum = sum === null ? value : addDecimals(sum, value);
    }
    if (unconverted > 0) sum = null;
    const difference = sum !== null && own !== null ? subtractDecimals(sum, own) : null;
    return { sum, currency, parts, unconverted, own, difference };
  }

  // The line over the columns; null where there is nothing, or where it is in several currencies.
  over(line: QuotaLine): Decimal | null {
    let sum: Decimal | null = null;
    const currencies = new Set<string | null>();
    line.cells.forEach((cell, column) => {
      const value = this.#value(line, column);
      if (value === null) return;
      currencies.add(currencyOf(line, cell));
      sum = sum === null ? value : addDecimals(sum, value);
    });
    return currencies.size > 1 ? null : sum;
  }

  // The periods against the owner's quota of the whole year; null where one of the two is missing.
  againstYear(line: QuotaLine): { readonly year: Decimal; readonly difference: Decimal } | null {
    const sum = this.over(line);
    const year = line.year?.target ?? null;
    if (sum === null || year === null || line.cells.some(({ lock }) => lock === 'elsewhere')) return null;
    const inSums = line.cells.find(({ target }) => target !== null);
    if (currencyOf(line, inSums) !== (line.year?.currency ?? null)) return null;
    return { year, difference: subtractDecimals(sum, year) };
  }

  #value(line: QuotaLine, column: number): Decimal | null {
    const cell = line.cells[column];
    const label = this.#grid.columns[column]?.label;
    if (!cell || label === undefined || cell.lock === 'elsewhere') return null;
    return valueOf(this.#drafts, keyOf(line, label), cell);
  }

  *#parts(unit: QuotaLine, column: number): Generator<Part> {
    for (const line of this.#below.get(unit.id) ?? []) {
      const value = this.#value(line, column);
      if (value !== null) yield { value, currency: currencyOf(line, line.cells[column]) };
      else if (line.kind === 'unit') yield* this.#parts(line, column);
    }
  }

  // At the plan rate, rounded half away from zero to the smallest unit, as the company's coverage is reckoned.
  #converted({ value, currency }: Part, to: string | null, column: number): Decimal | null {
    if (currency === to || currency === null || to === null) return value;
    const rate = this.#grid.rates.find((each) => each.column === column && each.from === currency && each.to === to);
    if (!rate) return null;
    const [before, after] = [placesOf(this.#grid, currency), placesOf(this.#grid, to)];
    const numerator = BigInt(value.replace('.', '')) * BigInt(rate.numerator) * 10n ** BigInt(after);
    const denominator = BigInt(rate.denominator) * 10n ** BigInt(before);
    return withPlaces((numerator * 2n + denominator) / (denominator * 2n), after);
  }
}

function withPlaces(minor: bigint, places: number): Decimal {
  if (places === 0) return minor.toString();
  const digits = minor.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export type Mismatch = 'exact' | 'short' | 'above';

export function mismatchOf(difference: Decimal): Mismatch {
  if (isZero(difference)) return 'exact';
  return compareDecimals(difference, '0') < 0 ? 'short' : 'above';
}

export function magnitude(value: Decimal): Decimal {
  return value.replace(/^-/, '');
}
