import { Button } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ifMatch, ok, problemOf } from '../../api';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery } from '../pact-queries';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface TakeFormulaProps {
  readonly id: string;
  readonly desk: WordsDesk;
}

// What the sales formula asks for each week, into the draft as standards, activities and the formula itself.
export function TakeFormula({ id, desk }: TakeFormulaProps) {
  const { t } = useTexts('sales-pact/write');
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: async () => {
      await desk.store(); // what is typed goes first
      const now = await client.query({ ...pactQuery(id), staleTime: 0 });
      return ok(
        api.POST('/api/v1/sales-pacts/{id}/formula', {
          params: { path: { id } },
          headers: ifMatch(now.pact.revision),
          body: {},
        }),
      );
    },
    onSuccess: (page) => client.setQueryData(pactQuery(id).queryKey, page),
  });
  return (
    <div className={classes.takeFormula}>
      <Button
        variant="default"
        leftSection={<IconMathFunction size={17} stroke={1.7} aria-hidden />}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t('formula.take')}
      </Button>
      <p className={classes.hint} role="status">
        {take.isSuccess ? t('formula.taken') : t('formula.hint')}
      </p>
      {take.isError && <ProblemNotice problem={problemOf(take.error)} />}
    </div>
  );
}
