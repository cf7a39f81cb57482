import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock, IconHourglass, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { SentenceDialog } from '../administration/shared/sentence-dialog';
import { api, ok, problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { PromiseLine } from './life-queries';
import classes from './promise-row.module.css';

interface PromiseRowProps {
  readonly pact: string;
  readonly promise: PromiseLine;
  readonly mine: 'rep' | 'manager' | 'upline';
}

const marks = {
  running: { icon: IconClock, tone: 'quiet' },
  awaiting: { icon: IconHourglass, tone: 'warn' },
  kept: { icon: IconCheck, tone: 'good' },
  unconfirmed: { icon: IconCheck, tone: 'quiet' },
  overdue: { icon: IconAlertCircle, tone: 'bad' },
  missed: { icon: IconX, tone: 'quiet' },
} as const;

// What one side has promised, how it stands, and the word that the reader can say about it.
export function PromiseRow({ pact, promise, mine }: PromiseRowProps) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const [denying, setDenying] = useState(false);
  const { icon: Icon, tone } = marks[promise.state];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.text}>
          {promise.text}
          <span className={classes.whose}>{t(promise.by === mine ? 'promise.mine' : `promise.of.${promise.by}`)}</span>
        </p>
        <p className={classes.state} data-tone={tone}>
          <Icon size={16} stroke={2} aria-hidden />
          {t(`promise.state.${promise.state}`, { due: format.date(promise.due, 'weekday') })}
          {promise.days_late > 0 && (
            <span className={classes.late}>
              {t('promise.late', { count: promise.days_late, days: format.number(promise.days_late) })}
            </span>
          )}
        </p>
        {promise.counts_as_overdue && promise.state === 'awaiting' && (
          <p className={classes.comment}>{t('promise.stillOverdue')}</p>
        )}
        {promise.comment !== '' && <p className={classes.comment}>“{promise.comment}”</p>}
      </div>
      <Words pact={pact} promise={promise} onDeny={() => setDenying(true)} />
      {denying && <DenyDialog pact={pact} promise={promise} onClose={() => setDenying(false)} />}
    </li>
  );
}

function said(pact: string, promise: PromiseLine, act: 'kept' | 'confirmed' | 'denied', comment = '') {
  return ok(
    api.POST('/api/v1/sales-pacts/{id}/promises', {
      params: { path: { id: pact } },
      body: { key: promise.key, due: promise.due, act, ...(comment !== '' && { comment }) },
    }),
  );
}

function Words({ pact, promise, onDeny }: Omit<PromiseRowProps, 'mine'> & { readonly onDeny: () => void }) {
  const { t } = useTexts('pact-life');
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (act: 'kept' | 'confirmed') => said(pact, promise, act),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  if (promise.may.length === 0) return null;
  const name = { promise: promise.text };
  return (
    <div className={classes.buttons}>
      {promise.may.includes('kept') && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('promise.keptOf', name)}
          loading={say.isPending}
          onClick={() => say.mutate('kept')}
        >
          {t('promise.kept')}
        </Button>
      )}
      {promise.may.includes('confirmed') && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('promise.confirmOf', name)}
          loading={say.isPending}
          onClick={() => say.mutate('confirmed')}
        >
          {t('promise.confirm')}
        </Button>
      )}
      {promise.may.includes('denied') && promise.state !== 'running' && (
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('promise.denyOf', name)} onClick={onDeny}>
          {t('promise.deny')}
        </Button>
      )}
      {say.isError && (
        <p role="alert" className={classes.problem}>
          {problemOf(say.error).message}
        </p>
      )}
    </div>
  );
}

function DenyDialog({ pact, promise, onClose }: Omit<PromiseRowProps, 'mine'> & { readonly onClose: () => void }) {
  const { t } = useTexts('pact-life');
  return (
    <SentenceDialog
      title={t('deny.title')}
      text={promise.text}
      action={t('deny.action')}
      label={t('deny.comment')}
      hint={t('deny.hint')}
      fields={['comment']}
      save={(comment) => said(pact, promise, 'denied', comment)}
      onClose={onClose}
    />
  );
}
