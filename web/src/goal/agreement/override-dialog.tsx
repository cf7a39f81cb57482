import { SentenceDialog } from '../../administration/shared/sentence-dialog';
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
  const save = (reason: string): Promise<unknown> =>
    api.POST('/api/v1/goals/{id}/overrides', {
      params: { path: { id: goal.id } },
      headers: ifMatch(goal.revision),
      body: { rule: finding.rule, reason },
    });
  return (
    <SentenceDialog
      title={t('override.title')}
      text={t('override.text', { message: words(finding).message })}
      action={t('override.open')}
      label={t('override.reason')}
      hint={t('commentHint')}
      fields={['reason']}
      save={save}
      onClose={onClose}
    />
  );
}
