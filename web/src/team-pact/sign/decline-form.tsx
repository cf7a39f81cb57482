import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { usePactStep, type PactPage } from '../pact-queries';
import classes from './sign-page.module.css';

// The other answer to a text: what should be different. All signatures are void then, and nobody is bound.
export function DeclineForm({ page: { pact } }: { readonly page: PactPage }) {
  const { t } = useTexts('team-pact/sign');
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const decline = usePactStep(pact.id, () =>
    ok(
      api.POST('/api/v1/pacts/{id}/decline', {
        params: { path: { id: pact.id } },
        headers: ifMatch(pact.revision),
        body: { reason: reason.trim() },
      }),
    ),
  );
  return (
    <form
      className={classes.decline}
      aria-labelledby="pact-decline"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        decline.mutate(undefined, { onSuccess: () => void navigate({ to: '/pacts/$id', params: { id: pact.id } }) });
      }}
    >
      <h2 id="pact-decline" className={classes.heading}>
        {t('decline.title')}
      </h2>
      <p>{t('decline.text')}</p>
      <Textarea
        autosize
        minRows={2}
        maxRows={10}
        maxLength={1000}
        label={t('decline.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {decline.isError && <ProblemNotice problem={problemOf(decline.error)} />}
      <Button
        type="submit"
        variant="default"
        className={classes.submit ?? ''}
        disabled={reason.trim() === ''}
        loading={decline.isPending}
      >
        {t('decline.action')}
      </Button>
    </form>
  );
}
