import type { Format } from '../format';
import type { ExplainedFigure, FormulaTerm, GoalExplanation } from './goal-queries';

// Figures by their names, as the server orders them.
export const figureNames = [
  'actual',
  'elapsed_share',
  'attainment',
  'expected',
  'pace_index',
  'projection',
  'required_per_working_day',
  'buffer',
] as const;
export type FigureName = (typeof figureNames)[number];

export function isFigureName(name: string): name is FigureName {
  return figureNames.some((each) => each === name);
}

export function figureOf(explanation: GoalExplanation, name: FigureName): ExplainedFigure | undefined {
  return explanation.figures.find((figure) => figure.name === name);
}

// A term as it is read: amounts in the goal's currency, shares as percent, an index as a plain number.
export function termText(term: FormulaTerm, currency: string | null, format: Format): string {
  if (term.value === null) return format.number(null);
  switch (term.kind) {
    case 'value':
      return format.amount(term.value, currency);
    case 'fraction':
      return term.name === 'pace_index' ? format.number(term.value, { places: 2 }) : format.percent(term.value);
    case 'days':
      return format.number(term.value, { places: 2 });
    default:
      return format.number(term.value);
  }
}

// The two parts of a ratio have units of their own: they are plain numbers unless the ratio is money.
export function inputText(
  figure: ExplainedFigure,
  term: FormulaTerm,
  explanation: GoalExplanation,
  format: Format,
): string {
  const plain = figure.formula === 'ratio';
  return termText(term, plain ? null : explanation.currency, format);
}
