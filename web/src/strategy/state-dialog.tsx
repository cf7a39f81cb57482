import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ifMatch } from '../api';
import { useTexts } from '../texts';
import type { Objective } from './strategy-queries';

export type Act = 'activate' | 'achieve' | 'drop' | 'reopen' | 'discard';

const leadsTo = { activate: 'active', achieve: 'achieved', drop: 'dropped', reopen: 'active' } as const;

interface StateDialogProps {
  readonly act: Act;
  readonly objective: Objective;
  readonly onClose: () => void;
}

// What an act means, and why it is done where somebody will ask later.
export function StateDialog({ act, objective, onClose }: StateDialogProps) {
  const { t } = useTexts('strategy');
  const [reason, setReason] = useState('');
  const needed = act === 'drop' || act === 'reopen';
  const asks = needed || act === 'achieve';
  const target = { params: { path: { id: objective.id } }, headers: ifMatch(objective.revision) };
  const save = (): Promise<unknown> =>
    act === 'discard'
      ? api.DELETE('/api/v1/strategy/objectives/{id}', target)
      : api.POST('/api/v1/strategy/objectives/{id}/states', {
          ...target,
          body: { state: leadsTo[act], ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
        });
  return (
    <ChangeDialog
      title={t(`act.${act}.title`, { title: objective.title })}
      text={t(`act.${act}.text`)}
      action={t(`act.${act}.action`)}
      danger={act === 'drop' || act === 'discard'}
      disabled={needed && reason.trim() === ''}
      fields={asks ? ['reason'] : []}
      save={save}
      onClose={onClose}
    >
      {(refused) =>
        asks && (
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            maxRows={8}
            maxLength={500}
            label={t(needed ? 'reason' : 'reasonIfAny')}
            description={t('reasonHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={reason}
            error={refused('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )
      }
    </ChangeDialog>
  );
}
