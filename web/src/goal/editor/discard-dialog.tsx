import { useNavigate, useRouter } from '@tanstack/react-router';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { api, ifMatch, ok, type Schemas } from '../../api';
import { useTexts } from '../../texts';
import { agreementQuery } from '../agreement/agreement-query';
import type { WritingDesk } from './use-writing';

interface DiscardProps {
  readonly desk: WritingDesk;
  readonly agreement: Schemas['AgreementReading'] | null;
  readonly onClose: () => void;
}

// What was only typed is forgotten; a kept draft is cancelled, which its history tells.
export default function DiscardDialog({ desk, agreement, onClose }: DiscardProps) {
  const { t } = useTexts('goal/editor');
  const navigate = useNavigate();
  const router = useRouter();
  const ends = agreement?.may.steps.includes('cancel') === true;
  const discard = async (): Promise<void> => {
    if (agreement && ends) {
      await ok(
        api.POST('/api/v1/goals/{id}/steps', {
          params: { path: { id: agreement.id } },
          headers: ifMatch(desk.writing.revision),
          body: { act: 'cancel', comment: t('discard.comment') },
        }),
      );
      router.options.context.queryClient.removeQueries({ queryKey: agreementQuery(agreement.id).queryKey });
    }
    desk.forget();
    if (agreement) void navigate({ to: '/goals/waiting' });
  };
  return (
    <ChangeDialog
      title={t(ends ? 'discard.titleDraft' : 'discard.title')}
      text={t(ends ? 'discard.textDraft' : 'discard.text')}
      action={t('discard.action')}
      danger
      save={discard}
      onClose={onClose}
    />
  );
}
