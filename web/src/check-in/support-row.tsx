import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { SentenceDialog } from '../administration/shared/sentence-dialog';
import { api, ok, problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import type { Support, SupportAct } from './check-in-queries';
import classes from './check-in.module.css';

const inDialog = ['accept', 'decline'] as const; // with more words, in a dialog
const atOnce = ['confirm', 'withdraw'] as const; // at once

interface SupportRowProps {
  readonly request: Support;
  readonly mine: boolean; // the reader asked for it
}

function said(id: string, act: SupportAct, more: { day?: string; comment?: string } = {}) {
  return ok(api.POST('/api/v1/support-requests/{id}/words', { params: { path: { id } }, body: { act, ...more } }));
}

// One request for help: what, of whom, until when, and the word that the reader can say.
export function SupportRow({ request, mine }: SupportRowProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const late = request.overdue ? 'bad' : request.state === 'asked' ? 'warn' : 'quiet';
  const day = request.state === 'accepted' && request.promised !== null ? request.promised : request.by;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.text}>
          {mine
            ? t('support.ofHelper', { name: request.helper.name, what: request.what })
            : t('support.ofAsker', { name: request.asker.name, what: request.what })}
        </p>
        <p className={classes.state} data-tone={late}>
          {t(`support.state.${request.state}`, { day: format.date(day, 'weekday') })}
          {request.overdue && ` · ${t('support.overdue')}`}
          {!mine &&
            request.state === 'asked' &&
            request.response_days > 0 &&
            ` · ${t('support.waiting', { count: request.response_days, days: format.number(request.response_days) })}`}
        </p>
        {request.comment !== '' && <p className={classes.comment}>“{request.comment}”</p>}
      </div>
      <Acts request={request} onAsk={setAsking} />
      {asking === 'accept' && <AcceptDialog request={request} onClose={() => setAsking(null)} />}
      {asking === 'decline' && <DeclineDialog request={request} onClose={() => setAsking(null)} />}
    </li>
  );
}

interface ActsProps {
  readonly request: Support;
  readonly onAsk: (act: 'accept' | 'decline') => void;
}

function Acts({ request, onAsk }: ActsProps) {
  const { t } = useTexts('check-in');
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (act: SupportAct) => said(request.id, act),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  if (request.may.length === 0) return null;
  return (
    <div className={classes.buttons}>
      {inDialog
        .filter((act) => request.may.includes(act) && !(act === 'accept' && request.state === 'accepted'))
        .map((act) => (
          <Button
            key={act}
            size="compact-sm"
            variant={act === 'accept' ? 'default' : 'subtle'}
            {...(act === 'decline' && { color: 'gray' })}
            aria-label={t(`support.act.${act}Of`, { what: request.what })}
            onClick={() => onAsk(act)}
          >
            {t(`support.act.${act}`)}
          </Button>
        ))}
      {atOnce
        .filter((act) => request.may.includes(act))
        .map((act) => (
          <Button
            key={act}
            size="compact-sm"
            variant={act === 'confirm' ? 'default' : 'subtle'}
            {...(act === 'withdraw' && { color: 'gray' })}
            aria-label={t(`support.act.${act}Of`, { what: request.what })}
            loading={say.isPending}
            onClick={() => say.mutate(act)}
          >
            {t(`support.act.${act}`)}
          </Button>
        ))}
      {say.isError && (
        <p role="alert" className={classes.problem}>
          {problemOf(say.error).message}
        </p>
      )}
    </div>
  );
}

interface WordProps {
  readonly request: Support;
  readonly onClose: () => void;
}

function AcceptDialog({ request, onClose }: WordProps) {
  const { t } = useTexts('check-in');
  const { today } = useSession();
  const [day, setDay] = useState(request.by < today ? today : request.by);
  return (
    <ChangeDialog
      title={t('support.accepting', { name: request.asker.name })}
      text={request.what}
      action={t('support.act.accept')}
      fields={['day']}
      disabled={day === ''}
      save={() => said(request.id, 'accept', { day })}
      onClose={onClose}
    >
      {(refused) => (
        <TextInput
          data-autofocus
          type="date"
          min={today}
          label={t('support.day')}
          error={refused('day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}

function DeclineDialog({ request, onClose }: WordProps) {
  const { t } = useTexts('check-in');
  return (
    <SentenceDialog
      title={t('support.declining', { name: request.asker.name })}
      text={request.what}
      action={t('support.act.decline')}
      label={t('support.why', { name: request.asker.name })}
      fields={['comment']}
      save={(comment) => said(request.id, 'decline', { comment })}
      onClose={onClose}
    />
  );
}
