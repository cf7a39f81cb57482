import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import { excuse, type Author, type Line, type Subject } from './check-in-queries';

interface ExcuseDialogProps {
  readonly subject: Subject;
  readonly person: Author['person'];
  readonly days: Line['window'];
  readonly onClose: () => void;
}

// Who leads somebody lets a window pass, with a reason that both read.
export function ExcuseDialog({ subject, person, days, onClose }: ExcuseDialogProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const [reason, setReason] = useState('');
  return (
    <ChangeDialog
      title={t('excuse.title', { name: person.name })}
      text={t('excuse.text', { days: format.dateRange(days.start, days.end) })}
      action={t('excuse.action')}
      fields={['reason']}
      disabled={reason.trim() === ''}
      save={() => excuse(subject, { person: person.id, window: days.start, reason: reason.trim() })}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          label={t('excuse.reason')}
          error={refused('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
