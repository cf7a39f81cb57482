import { useQueryClient } from '@tanstack/react-query';

import { SentenceDialog } from '../administration/shared/sentence-dialog';
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
  const save = async (note: string): Promise<void> => {
    const params = { path: { id: pact } };
    const body = { ...of, kind: 'questioned' as const, note };
    client.setQueryData(
      pactQuery(pact).queryKey,
      await ok(api.POST('/api/v1/pacts/{id}/occurrences', { params, body })),
    );
  };
  return (
    <SentenceDialog
      title={t('ask.title')}
      text={what}
      action={t('ask.action')}
      label={t('ask.label')}
      fields={['note']}
      save={save}
      onClose={onClose}
    />
  );
}
