import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ok } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';

interface WaiveDialogProps {
  readonly pact: string;
  readonly days: { readonly start: string; readonly end: string };
  readonly onClose: () => void;
}

// The manager lets a window pass, with a reason that both read.
export function WaiveDialog({ pact, days, onClose }: WaiveDialogProps) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const [reason, setReason] = useState('');
  return (
    <ChangeDialog
      title={t('act.waive_window')}
      text={t('actText.waive_window', { days: format.dateRange(days.start, days.end) })}
      action={t('act.waive_window')}
      fields={['reason', 'days']}
      disabled={reason.trim() === ''}
      save={() =>
        ok(
          api.POST('/api/v1/sales-pacts/{id}/decisions', {
            params: { path: { id: pact } },
            body: { act: 'waive_window', from: days.start, to: days.end, reason: reason.trim() },
          }),
        )
      }
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          label={t('reasonNeeded')}
          description={t('reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={refused('reason') ?? refused('days')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
