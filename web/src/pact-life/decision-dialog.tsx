import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { DateField, FieldRow } from '../administration/shared/fields';
import { api } from '../api';
import { addDays } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import type { Act, Life } from './life-queries';

export type Decidable = Exclude<Act, 'waive_window'>;

// Acts that say why; the others may.
const withReason: readonly Decidable[] = [
  'hold_conversation',
  'answer',
  'decline',
  'override_block',
  'contest',
  'grant_contest',
  'reject_contest',
];
const withWord: readonly Decidable[] = [...withReason, 'confirm', 'agree_plan'];
// What is asked for in words of its own.
const named = ['hold_conversation', 'answer', 'agree_plan'] as const;
const planWeeks = 6;

interface DecisionDialogProps {
  readonly life: Life;
  readonly act: Decidable;
  readonly onClose: () => void;
  readonly onGone: () => void; // with what was decided the pact is not the reader's to see any more
}

export function DecisionDialog({ life, act, onClose, onGone }: DecisionDialogProps) {
  const { t } = useTexts('pact-life');
  const { today } = useSession();
  const [reason, setReason] = useState('');
  const asked = life.ladder.plan;
  const [from, setFrom] = useState(asked?.days.start ?? addDays(today, 1));
  const [to, setTo] = useState(asked?.days.end ?? addDays(today, planWeeks * 7));
  const needed = withReason.includes(act);
  const proposed = life.ladder.proposal?.step;
  const own = named.find((one) => one === act);
  const label = own ? t(`reasonOf.${own}`) : t(needed ? 'reasonNeeded' : 'reasonFree');
  const save = async (): Promise<void> => {
    const { response } = await api.POST('/api/v1/sales-pacts/{id}/decisions', {
      params: { path: { id: life.id } },
      body: {
        act,
        ...(proposed !== undefined && { step: proposed }),
        ...(act === 'agree_plan' && { from, to }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      },
    });
    if (response.status === 204) flushSync(onGone); // at once: what is read again now must not ask for it
  };
  return (
    <ChangeDialog
      title={t(`act.${act}`)}
      text={t(`actText.${act}`)}
      action={t(`act.${act}`)}
      fields={['reason', 'days']}
      disabled={needed && reason.trim() === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {act === 'agree_plan' && (
            <FieldRow>
              <DateField label={t('plan.from')} value={from} onChange={setFrom} error={refused('days')} />
              <DateField label={t('plan.to')} value={to} onChange={setTo} />
            </FieldRow>
          )}
          {withWord.includes(act) && (
            <Textarea
              data-autofocus
              autosize
              minRows={2}
              maxLength={1000}
              label={label}
              description={t('reasonHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={refused('reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </ChangeDialog>
  );
}
