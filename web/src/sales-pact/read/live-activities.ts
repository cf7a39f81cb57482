import type { FormulaStage } from '../../formula/formula-query';
import type { PactWords } from '../pact-queries';

export interface LiveActivity {
  readonly stage: string;
  readonly agreed: string; // a week
  readonly now: string | null; // a week; null: the formula asks for none
}

// What was agreed for each week, with what the sales formula asks for as the records are now.
export function liveActivities(
  agreed: PactWords['role']['activities'],
  stages: readonly Pick<FormulaStage, 'name' | 'per_week'>[],
): LiveActivity[] {
  return agreed.map(({ stage, per_week }) => ({
    stage,
    agreed: per_week,
    now: stages.find(({ name }) => name === stage)?.per_week ?? null,
  }));
}
