import { Button } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { api, ifMatch, ok, problemOf } from '../api';
import { ProblemNotice } from '../parts';
import { pactQuery, pactsQuery } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import type { SalesFormula } from './formula-query';
import { ratesOf, type WhatIf } from './what-if';

const writable: readonly string[] = ['written', 'discussed', 'countered'];

// Where a pact with this person is being written: the formula becomes its standards, activities and its section 5.
// What is assumed goes with it, and is written down as such.
export default function IntoPact({ formula, assumed }: { readonly formula: SalesFormula; readonly assumed: WhatIf }) {
  const { t } = useTexts('formula');
  const client = useQueryClient();
  const navigate = useNavigate();
  const pact = useQuery(pactsQuery).data?.find(
    ({ rep, mine, talks }) => rep.id === formula.person.id && mine !== null && writable.includes(talks),
  );
  const take = useMutation({
    mutationFn: async (id: string) => {
      const now = await client.query({ ...pactQuery(id), staleTime: 0 });
      return ok(
        api.POST('/api/v1/sales-pacts/{id}/formula', {
          params: { path: { id } },
          headers: ifMatch(now.pact.revision),
          body: {
            ...(formula.goal !== null && { goal: formula.goal.id }),
            ...(assumed.rates !== undefined && {
              rates: [...ratesOf(assumed.rates)].map(([stage, rate]) => ({ stage, rate })),
            }),
            ...(assumed.size !== undefined && { deal_size: assumed.size }),
            ...(assumed.win !== undefined && { win_rate: assumed.win }),
            ...(assumed.target !== undefined && { target: assumed.target }),
          },
        }),
      );
    },
    onSuccess: (page) => {
      client.setQueryData(pactQuery(page.pact.id).queryKey, page);
      void navigate({ to: '/sales-pacts/$id/discuss', params: { id: page.pact.id }, search: { part: 'targets' } });
    },
  });
  if (pact === undefined || formula.to_win === null) return null;
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconWritingSign size={17} stroke={1.7} aria-hidden />}
        loading={take.isPending}
        onClick={() => take.mutate(pact.id)}
      >
        {t('intoPact')}
      </Button>
      {take.isError && <ProblemNotice problem={problemOf(take.error)} />}
    </div>
  );
}
