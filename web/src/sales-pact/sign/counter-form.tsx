import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { usePactStep, type PactPage } from '../pact-queries';
import classes from './sign-page.module.css';

// The other answer to a proposal: what should be different, in one's own words.
export function CounterForm({ page: { pact } }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact/sign');
  const navigate = useNavigate();
  const [comment, setComment] = useState('');
  const counter = usePactStep(pact.id, () =>
    ok(
      api.POST('/api/v1/sales-pacts/{id}/counter', {
        params: { path: { id: pact.id } },
        headers: ifMatch(pact.revision),
        body: { comment: comment.trim() },
      }),
    ),
  );
  return (
    <form
      className={classes.counter}
      aria-labelledby="pact-counter"
      onSubmit={(event) => {
        event.preventDefault();
        if (comment.trim() === '') return;
        counter.mutate(undefined, {
          onSuccess: () => void navigate({ to: '/sales-pacts/$id', params: { id: pact.id } }),
        });
      }}
    >
      <h2 id="pact-counter" className={classes.heading}>
        {t('counter.title')}
      </h2>
      <p className={classes.note}>{t('counter.text')}</p>
      <Textarea
        autosize
        minRows={2}
        maxRows={10}
        maxLength={1000}
        label={t('counter.comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {counter.isError && <ProblemNotice problem={problemOf(counter.error)} />}
      <Button
        type="submit"
        variant="default"
        className={classes.submit ?? ''}
        disabled={comment.trim() === ''}
        loading={counter.isPending}
      >
        {t('counter.action')}
      </Button>
    </form>
  );
}
