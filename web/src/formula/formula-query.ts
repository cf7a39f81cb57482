import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';
import type { WhatIf } from './what-if';

export type SalesFormula = Schemas['SalesFormula'];
export type FormulaStage = Schemas['FormulaStageView'];
export type FormulaEstimate = Schemas['FormulaEstimate'];
export type FormulaLever = Schemas['FormulaLever'];
export type FormulaPipeline = Schemas['FormulaPipeline'];

// What the records say, with what somebody assumes in its place. The former answer stays until the next one is there.
export function formulaQuery(person: string, asked: WhatIf, asOf: string | undefined) {
  const query = {
    ...(asked.goal === undefined ? {} : { goal: asked.goal }),
    ...(asked.rates === undefined ? {} : { rates: asked.rates }),
    ...(asked.size === undefined ? {} : { deal_size: asked.size }),
    ...(asked.win === undefined ? {} : { win_rate: asked.win }),
    ...(asked.target === undefined ? {} : { target: asked.target }),
    ...(asOf === undefined ? {} : { as_of: asOf }),
  };
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'sales formula', person, query],
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/people/{id}/sales-formula', { signal, params: { path: { id: person }, query } })),
    placeholderData: keepPreviousData,
  });
}
