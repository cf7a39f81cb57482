import { chartNumber, type Decimal } from '../format';

// One bar of the chain from a target to the street: how long it is beside the target, and what of it is missing.
export interface CoverageStep {
  readonly key: string;
  readonly length: number; // share of the drawing's width
  readonly target: number; // where the target stands, the same in every bar
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
}

const room = 0.98;

// Lengths are shares of the longest bar, so that every level can be compared by eye with the target's line.
export function coverageSteps(
  target: Decimal,
  levels: readonly { readonly carried: Decimal }[],
  firstPieces: readonly Decimal[],
): CoverageStep[] {
  const whole = chartNumber(target);
  const amounts = [whole, ...levels.map((level) => chartNumber(level.carried))];
  const longest = Math.max(...amounts, Number.MIN_VALUE);
  const share = (amount: number): number => (Math.max(amount, 0) / longest) * room;
  return amounts.map((amount, index) => ({
    key: index === 0 ? 'target' : `level-${index}`,
    length: share(amount),
    target: share(whole),
    pieces: index === 1 ? piecesOf(firstPieces.map(chartNumber), longest) : [{ from: 0, to: share(amount) }],
  }));
}

function piecesOf(amounts: readonly number[], longest: number): { from: number; to: number }[] {
  let at = 0;
  return amounts.map((amount) => {
    const from = at;
    at += (Math.max(amount, 0) / longest) * room;
    return { from, to: at };
  });
}
