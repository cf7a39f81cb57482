import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { api, ifMatch } from '../../api';
import { useTexts } from '../../texts';
import type { Found } from '../checker/findings';
import { useFindingWords } from '../checker/use-finding-words';
import type { Agreement } from './agreement-query';

interface OverrideDialogProps {
  readonly goal: Agreement;
  readonly finding: Found;
  readonly onClose: () => void;
}

// An error set aside for this proposal, with the reason that everybody reads who takes part.
export function OverrideDialog({ goal, finding, onClose }: OverrideDialogProps) {
  const { t } = useTexts('goal/agreement');
  const words = useFindingWords();
  const [reason, setReason] = useState('');
  const save = (): Promise<unknown> =>
    api.POST('/api/v1/goals/{id}/overrides', {
      params: { path: { id: goal.id } },
      headers: ifMatch(goal.revision),
      body: { rule: finding.rule, reason: reason.trim() },
    });
  return (
    <ChangeDialog
      title={t('override.title')}
      text={t('override.text', { message: words(finding).message })}
      action={t('override.open')}
      disabled={reason.trim() === ''}
      fields={['reason']}
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
          label={t('override.reason')}
          description={t('commentHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={refused('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
