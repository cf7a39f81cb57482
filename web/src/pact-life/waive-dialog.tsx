import { SentenceDialog } from '../administration/shared/sentence-dialog';
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
  return (
    <SentenceDialog
      title={t('act.waive_window')}
      text={t('actText.waive_window', { days: format.dateRange(days.start, days.end) })}
      action={t('act.waive_window')}
      label={t('reasonNeeded')}
      hint={t('reasonHint')}
      fields={['reason', 'days']}
      save={(reason) =>
        ok(
          api.POST('/api/v1/sales-pacts/{id}/decisions', {
            params: { path: { id: pact } },
            body: { act: 'waive_window', from: days.start, to: days.end, reason },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
