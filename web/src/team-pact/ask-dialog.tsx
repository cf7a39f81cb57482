import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ok } from '../api';
import { useTexts } from '../texts';
import { pactQuery } from './pact-queries';

interface AskDialogProps {
  readonly pact: string;
  readonly what: string; // that was reported
  readonly of: { readonly key: string; readonly window: string };
  readonly onClose: () => void;
}

// A question to what somebody reports: its words, which the whole team reads beside the report.
export default function AskDialog({ pact, what, of, onClose }: AskDialogProps) {
  const { t } = useTexts('team-pact');
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const save = async (): Promise<void> => {
    const params = { path: { id: pact } };
    const body = { ...of, kind: 'questioned' as const, note: note.trim() };
    client.setQueryData(
      pactQuery(pact).queryKey,
      await ok(api.POST('/api/v1/pacts/{id}/occurrences', { params, body })),
    );
  };
  return (
    <ChangeDialog
      title={t('ask.title')}
      text={what}
      action={t('ask.action')}
      fields={['note']}
      disabled={note.trim() === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          label={t('ask.label')}
          error={refused('note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
