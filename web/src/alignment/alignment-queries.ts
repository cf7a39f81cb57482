import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';
import type { Filter } from './filter';

export type Node = Schemas['AlignmentNode'];
export type Level = Schemas['AlignmentLevel'];
export type Flag = Schemas['AlignmentFlag'];
export type Brief = Schemas['GoalBrief'];
export type Coverage = Schemas['AlignmentCoverage'];
export type ProblemRow = Schemas['AlignmentProblemRow'];
export type Sight = Schemas['LineOfSight'];
export type SightStep = Schemas['SightStep'];
export type GoalParent = Schemas['GoalParent'];

export const linesAPage = 100;

// What is below one line of the map, `pages` portions of it; the top without a parent.
export function levelQuery(parent: string, filter: Filter, pages: number) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'alignment', 'level', parent, filter, pages],
    queryFn: async (): Promise<Level> => {
      const asked = {
        ...(parent === '' ? {} : { parent }),
        ...(filter.unit === undefined ? {} : { unit: filter.unit }),
        ...(filter.status === undefined ? {} : { status: filter.status }),
        ...(filter.problem === undefined ? {} : { problem: filter.problem }),
        ...(filter.ended ? { ended: true } : {}),
        limit: linesAPage,
      };
      let level = await ok(api.GET('/api/v1/alignment', { params: { query: asked } }));
      for (let page = 1; page < pages && level.next !== null; page += 1) {
        const more = await ok(api.GET('/api/v1/alignment', { params: { query: { ...asked, cursor: level.next } } }));
        level = { ...more, items: [...level.items, ...more.items] };
      }
      return level;
    },
    placeholderData: keepPreviousData,
  });
}

export type FlagKind = NonNullable<Filter['problem']>;

export function problemsQuery(unit: string | undefined, problem: FlagKind | undefined, limit: number) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'alignment', 'problems', unit, problem, limit],
    queryFn: () =>
      ok(
        api.GET('/api/v1/alignment/problems', {
          params: { query: { ...(unit ? { unit } : {}), ...(problem ? { problem } : {}), limit } },
        }),
      ),
  });
}

export function sightQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'alignment', 'sight', id],
    queryFn: () => ok(api.GET('/api/v1/goals/{id}/line-of-sight', { params: { path: { id } } })),
  });
}

export function goalCoverageQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'alignment', 'coverage', id],
    queryFn: () => ok(api.GET('/api/v1/goals/{id}/coverage', { params: { path: { id } } })),
  });
}

// Goals of one owner, of which one may be what another goal serves.
export function goalsOfQuery(owner: { readonly person?: string; readonly unit?: string }) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'alignment', 'goals of', owner],
    queryFn: () => ok(api.GET('/api/v1/goals', { params: { query: { ...owner, limit: 200 } } })),
    enabled: owner.person !== undefined || owner.unit !== undefined,
  });
}
