import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';

import { api, ok, problemOf } from '../api';
import { ProblemNotice } from '../parts';
import { pactQuery, type PactLine } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import classes from './opened-page.module.css';

const shortest = 10;
const longest = 1000;

// What opening means, before it is done; the reason is the only thing to type.
export function OpenForm({ pact }: { readonly pact: PactLine }) {
  const { t } = useTexts('break-glass');
  const client = useQueryClient();
  const heading = useId();
  const [reason, setReason] = useState('');
  const open = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/sales-pacts/{id}/break-glass', {
          params: { path: { id: pact.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: (page) => client.setQueryData(pactQuery(pact.id).queryKey, page),
  });
  const problem = open.isError ? problemOf(open.error) : null;
  const refused = problem?.field('reason');
  const names = { rep: pact.rep.name, manager: pact.manager.name };
  return (
    <form
      className={classes.form}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <h2 id={heading} className={classes.heading}>
        {t('form.title')}
      </h2>
      <ul className={classes.means}>
        <li>{t('form.reads')}</li>
        <li>{t('form.told', names)}</li>
        <li>{t('form.lasts')}</li>
        <li>{t('form.listed')}</li>
      </ul>
      <Textarea
        autosize
        minRows={3}
        maxRows={10}
        maxLength={longest}
        label={t('form.reason')}
        description={t('form.reasonHint', names)}
        error={refused}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problem && refused === undefined && <ProblemNotice problem={problem} />}
      <Button type="submit" loading={open.isPending} disabled={reason.trim().length < shortest}>
        {t('form.open')}
      </Button>
    </form>
  );
}
