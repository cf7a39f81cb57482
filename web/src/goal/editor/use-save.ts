import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ifMatch, ok, queryKeys, type Schemas } from '../../api';
import { draftBody } from './draft-body';
import type { Checked } from './use-checker';
import type { WritingDesk } from './use-writing';

type Agreement = Schemas['AgreementReading'];
export type Then = 'stay' | 'propose';

// Keeps the draft, and proposes it where that was asked for. What was kept stays kept when proposing is refused.
export function useSave(
  desk: WritingDesk,
  checked: Checked,
  agreement: Agreement | null,
  onKept: (goal: Agreement) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (then: Then): Promise<Agreement> => {
      const { writing } = desk;
      const body = { statement: writing.form.statement.trim(), draft: draftBody(checked.form, checked.rules) };
      const stored =
        agreement === null
          ? await ok(api.POST('/api/v1/goals', { body }))
          : await ok(
              api.PUT('/api/v1/goals/{id}/draft', {
                params: { path: { id: agreement.id } },
                headers: ifMatch(writing.revision),
                body,
              }),
            );
      onKept(stored);
      if (then === 'stay') return stored;
      return ok(
        api.POST('/api/v1/goals/{id}/steps', {
          params: { path: { id: stored.id } },
          headers: ifMatch(stored.revision),
          body: { act: 'propose' },
        }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
}
