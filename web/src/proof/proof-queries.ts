import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Proof = Schemas['PactProofView'];
export type Checkpoint = Schemas['CheckpointView'];

// The two kinds of pacts, as the API names them.
export type PactKind = 'sales-pacts' | 'pacts';

const key = [...queryKeys.numbers, 'proof'] as const;
export const checkpointsKey = [...key, 'checkpoints'] as const;

export const proofQuery = (kind: PactKind, id: string) =>
  queryOptions({
    queryKey: [...key, kind, id],
    queryFn: () => {
      const given = { params: { path: { id } } };
      return kind === 'pacts'
        ? ok(api.GET('/api/v1/pacts/{id}/proof', given))
        : ok(api.GET('/api/v1/sales-pacts/{id}/proof', given));
    },
  });
