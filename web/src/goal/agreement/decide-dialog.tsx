import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { api, ifMatch } from '../../api';
import { useTexts } from '../../texts';
import type { Agreement } from './agreement-query';

export type Decision = 'agree' | 'decline' | 'withdraw';

interface DecideDialogProps {
  readonly goal: Agreement;
  readonly decision: Decision;
  readonly onClose: () => void;
}

export function DecideDialog({ goal, decision, onClose }: DecideDialogProps) {
  const { t } = useTexts('goal/agreement');
  const [comment, setComment] = useState('');
  const save = (): Promise<unknown> =>
    api.POST('/api/v1/goals/{id}/amendments/decision', {
      params: { path: { id: goal.id } },
      headers: ifMatch(goal.revision),
      body: { agree: decision === 'agree', ...(comment.trim() !== '' && { comment: comment.trim() }) },
    });
  return (
    <ChangeDialog
      title={t(`decide.${decision}.title`)}
      text={t(`decide.${decision}.text`)}
      action={t(`decide.${decision}.open`)}
      fields={['comment']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1000}
          label={t('comment')}
          description={t('commentHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={refused('comment')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
