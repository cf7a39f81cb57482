import type { Schemas } from '../api';
import { useFormat } from '../format';
import { goalTitle } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Brief, Node, SightStep } from './alignment-queries';

// Titles of goals that nobody named are put together in the reader's language.
export function useTitles() {
  const { t } = useTexts('alignment');
  const format = useFormat();
  return {
    ofNode: (node: Node): string => {
      if (node.kind === 'loose') return t('loose.title');
      if (!node.metric || !node.period) return node.title;
      return goalTitle({ title: node.title, metric: node.metric, period: node.period.label }, format);
    },
    ofBrief: (goal: Brief): string =>
      goalTitle({ title: goal.title, metric: goal.metric, period: goal.period.label }, format),
    ofRow: (row: Schemas['GoalRow'], metric: Schemas['MetricView'] | undefined): string =>
      metric ? goalTitle({ title: row.title, metric, period: row.period.label }, format) : row.title,
    ofStep: (step: SightStep): string =>
      step.metric && step.period !== null
        ? goalTitle({ title: step.title, metric: step.metric, period: step.period }, format)
        : step.title,
  };
}

export function useAmounts() {
  const format = useFormat();
  return (node: Pick<Node, 'currency' | 'metric'>, value: string | null): string => {
    const text = format.amount(value, node.currency, node.currency === null ? {} : { compact: true });
    return node.metric?.unit === 'percent' && value !== null ? `${text} %` : text;
  };
}

const flags = ['ORPHAN', 'CHILDLESS', 'GAP', 'EXCESSIVE', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'] as const;
export type FlagCode = (typeof flags)[number];

// A code that this app does not know yet is shown as a conflict rather than not at all.
export function flagOf(code: string): FlagCode {
  return flags.find((each) => each === code) ?? 'C5';
}

const kinds = ['sum', 'driver', 'ratio_part', 'supports', 'guard'] as const;
export type LinkKind = (typeof kinds)[number];
export function linkKindOf(kind: string): LinkKind {
  return kinds.find((each) => each === kind) ?? 'supports';
}
