import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys } from '../../api';
import { hasRole, type Session } from '../../session/session';
import type { GoalRow } from '../goal-queries';
import type { GoalsSearch, Who } from './goals-search';

export interface GoalsFound {
  readonly goals: readonly GoalRow[];
  readonly more: boolean; // there are more than are read at once
}

const pageSize = 200;
export const mostGoals = 2000;

// Whose goals somebody comes for: those of the team that they lead, all of them where they look after all, else their own.
export function usualWho(session: Session): Who {
  if (ledUnit(session) !== undefined && !hasRole(session, 'exec')) return 'team';
  return hasRole(session, 'exec', 'ops', 'viewer') ? 'all' : 'mine';
}

export function ledUnit(session: Session): string | undefined {
  return session.roles.find(({ role }) => role === 'manager')?.unit.id;
}

// What an address asks the server for; name and status are looked for in what it answers.
export function askedBy(search: GoalsSearch, session: Session, asOf: string | undefined) {
  const who = search.who ?? usualWho(session);
  const under = who === 'mine' ? undefined : (search.unit ?? (who === 'team' ? ledUnit(session) : undefined));
  return {
    state: search.state ?? 'running',
    ...(who === 'mine' && { person: session.person.id }),
    ...(under !== undefined && { under }),
    ...(search.metric !== undefined && { metric: search.metric }),
    ...(search.period !== undefined && { period: search.period }),
    ...(search.framework !== undefined && { framework: search.framework }),
    ...(asOf !== undefined && { as_of: asOf }),
  };
}

export function goalsQuery(asked: ReturnType<typeof askedBy>) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'goals', 'list', asked],
    queryFn: async ({ signal }): Promise<GoalsFound> => {
      const goals: GoalRow[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: GoalRow[]; next: string | null } = await ok(
          api.GET('/api/v1/goals', {
            signal,
            params: { query: { ...asked, limit: pageSize, ...(cursor !== null && { cursor }) } },
          }),
        );
        goals.push(...page.items);
        cursor = page.next;
      } while (cursor !== null && goals.length < mostGoals);
      return { goals, more: cursor !== null };
    },
    placeholderData: keepPreviousData,
  });
}
