import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { DateField, FieldRow } from '../../administration/shared/fields';
import { api, ifMatch } from '../../api';
import { addDays } from '../../format';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import type { Agreement, GoalAct } from './agreement-query';
import { asksFor } from './steps';
import { useTypedTarget } from './typed-target';

interface StepDialogProps {
  readonly goal: Agreement;
  readonly act: GoalAct;
  readonly onClose: () => void;
}

// One step with what belongs to it. What was typed stays when the other side was quicker.
export function StepDialog({ goal, act, onClose }: StepDialogProps) {
  const { t } = useTexts('goal/agreement');
  const { today } = useSession();
  const asks = asksFor(act);
  const [comment, setComment] = useState('');
  const [start, setStart] = useState(today);
  const [end, setEnd] = useState(addDays(today, 13));
  const counter = useTypedTarget(goal);
  const needed = asks === 'reason' || asks === 'counter' || asks === 'days';
  const counts = asks === 'counter';
  const save = (): Promise<unknown> =>
    api.POST('/api/v1/goals/{id}/steps', {
      params: { path: { id: goal.id } },
      headers: ifMatch(goal.revision),
      body: {
        act,
        ...(comment.trim() !== '' && { comment: comment.trim() }),
        ...(counts && counter.value !== null && { counter_target: counter.value }),
        ...(asks === 'days' && { days: { start, end } }),
      },
    });
  const say = t as unknown as (key: string) => string;
  return (
    <ChangeDialog
      title={say(`step.${act}.title`)}
      text={say(`step.${act}.text`)}
      action={say(`step.${act}.open`)}
      danger={act === 'cancel'}
      disabled={(needed && comment.trim() === '') || (counts && counter.unreadable)}
      fields={['comment', 'counter_target', 'days']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {counts && (
            <TextInput
              data-autofocus
              label={t('counter')}
              description={t('counterHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode={counter.pad}
              autoComplete="off"
              rightSection={counter.unit === '' ? undefined : <span aria-hidden>{counter.unit}</span>}
              rightSectionWidth="3.2rem"
              rightSectionPointerEvents="none"
              error={counter.problem ?? refused('counter_target')}
              value={counter.typed}
              onChange={(event) => counter.type(event.currentTarget.value)}
            />
          )}
          {asks === 'days' && (
            <FieldRow>
              <DateField label={t('pauseFrom')} value={start} error={refused('days')} onChange={setStart} />
              <DateField label={t('pauseTo')} value={end} onChange={setEnd} />
            </FieldRow>
          )}
          {asks !== 'nothing' && (
            <Textarea
              {...(!counts && { 'data-autofocus': true })}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={1000}
              label={asks === 'reservation' ? t('reservation') : t(needed ? 'reason' : 'comment')}
              description={t(asks === 'reservation' ? 'reservationHint' : 'commentHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={refused('comment')}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </ChangeDialog>
  );
}
