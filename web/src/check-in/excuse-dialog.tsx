import { SentenceDialog } from '../administration/shared/sentence-dialog';
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
  return (
    <SentenceDialog
      title={t('excuse.title', { name: person.name })}
      text={t('excuse.text', { days: format.dateRange(days.start, days.end) })}
      action={t('excuse.action')}
      label={t('excuse.reason')}
      fields={['reason']}
      save={(reason) => excuse(subject, { person: person.id, window: days.start, reason })}
      onClose={onClose}
    />
  );
}
