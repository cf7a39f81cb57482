import { useQueryClient } from '@tanstack/react-query';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ok } from '../api';
import { useTexts } from '../texts';
import { delegationsQuery, type Delegation } from './delegation-queries';

interface EndDialogProps {
  readonly delegation: Delegation;
  readonly onClose: () => void;
}

export function EndDialog({ delegation, onClose }: EndDialogProps) {
  const { t } = useTexts('delegation');
  const client = useQueryClient();
  const names = { deputy: delegation.deputy.name, manager: delegation.manager.name };
  const save = async (): Promise<void> => {
    const page = await ok(api.DELETE('/api/v1/delegations/{id}', { params: { path: { id: delegation.id } } }));
    client.setQueryData(delegationsQuery.queryKey, page);
  };
  return (
    <ChangeDialog
      title={t('end.title', names)}
      text={t('end.text', names)}
      action={t('end.action')}
      danger
      save={save}
      onClose={onClose}
    />
  );
}
