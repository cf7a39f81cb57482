import { useFormat } from '../format';
import { titleInWords } from '../metric/metric-name';
import { useTexts } from '../texts';

// What a pact or goal is called where its check-ins are; a sales pact has no title of its own.
export function useSubjectTitle(): (title: string) => string {
  const { t } = useTexts('check-in');
  const format = useFormat();
  return (title) => (title === '' ? t('today.salesPact') : titleInWords(title, format));
}
