import { NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ok } from '../api';
import { useTexts } from '../texts';
import { pactQuery } from './pact-queries';

const shares = ['team', 'line', 'self'] as const;
type Share = (typeof shares)[number];

interface LearnDialogProps {
  readonly id: string; // of the pact
  readonly onClose: () => void;
}

// What was learned, and for whom.
export default function LearnDialog({ id, onClose }: LearnDialogProps) {
  const { t } = useTexts('team-pact');
  const client = useQueryClient();
  const [learned, setLearned] = useState('');
  const [share, setShare] = useState<Share>('team');
  const save = async (): Promise<void> => {
    const params = { path: { id } };
    const body = { learned: learned.trim(), share };
    client.setQueryData(pactQuery(id).queryKey, await ok(api.POST('/api/v1/pacts/{id}/learnings', { params, body })));
  };
  return (
    <ChangeDialog
      title={t('learnings.open')}
      action={t('learnings.action')}
      fields={['learned', 'share']}
      disabled={learned.trim() === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            maxLength={1000}
            label={t('learnings.learnedLabel')}
            error={refused('learned')}
            value={learned}
            onChange={(event) => setLearned(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('learnings.share')}
            error={refused('share')}
            data={shares.map((value) => ({ value, label: t(`learnings.to.${value}`) }))}
            value={share}
            onChange={({ currentTarget: { value } }) => setShare(shares.find((each) => each === value) ?? 'team')}
          />
        </>
      )}
    </ChangeDialog>
  );
}
