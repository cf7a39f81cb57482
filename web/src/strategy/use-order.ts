import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { api, ifMatch, ok, problemOf, type Problem } from '../api';
import { useTexts } from '../texts';
import { stepped, type Place } from './places';
import { strategyQuery, type Objective } from './strategy-queries';

export interface Order {
  readonly step: (objective: Objective, by: -1 | 1) => void;
  readonly place: (objective: Objective, place: Place) => void;
  readonly moving: boolean;
  readonly said: string; // for screen readers
  readonly problem: Problem | null;
}

// Moves objectives among their siblings. Whoever moves one by its handle keeps the keyboard there.
export function useOrder(objectives: readonly Objective[]): Order {
  const { t } = useTexts('strategy');
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const held = useRef<string | null>(null);
  const move = useMutation({
    mutationFn: ({ objective, place }: { objective: Objective; place: Place }) =>
      ok(
        api.POST('/api/v1/strategy/objectives/{id}/moves', {
          params: { path: { id: objective.id } },
          headers: ifMatch(objective.revision),
          body: { parent: place.parent, before: place.before },
        }),
      ),
    onSuccess: async (moved) => {
      await client.invalidateQueries({ queryKey: strategyQuery.queryKey });
      setSaid(t('move.said', { title: moved.title, rank: moved.rank }));
    },
    onError: () => void client.invalidateQueries({ queryKey: strategyQuery.queryKey }),
  });
  useEffect(() => {
    if (held.current === null) return;
    const handle = document.querySelector<HTMLElement>(`[data-handle="${held.current}"]`);
    if (document.activeElement === document.body) handle?.focus();
  }, [objectives]);
  return {
    moving: move.isPending,
    said,
    problem: move.isError ? problemOf(move.error) : null,
    place: (objective, place) => {
      held.current = null;
      if (!move.isPending) move.mutate({ objective, place });
    },
    step: (objective, by) => {
      if (move.isPending) return;
      const place = stepped(objectives, objective.id, by);
      if (place) {
        held.current = objective.id;
        move.mutate({ objective, place });
      } else {
        setSaid(t(by < 0 ? 'move.first' : 'move.last', { title: objective.title }));
      }
    },
  };
}
