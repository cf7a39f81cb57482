import { api, ok } from '../../api';
import { PageHeader } from '../../parts';
import { useTexts } from '../../texts';
import { Entries } from './entries';

export function AuditPage() {
  const { t } = useTexts('administration/audit');
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <Entries
        name="audit"
        read={(query) => ok(api.GET('/api/v1/audit', { params: { query } }))}
        none={{ title: t('none.title'), text: t('none.text') }}
        linked
      />
    </>
  );
}
