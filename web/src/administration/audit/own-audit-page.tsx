import { api, ok } from '../../api';
import { PageHeader } from '../../parts';
import { useTexts } from '../../texts';
import { Entries } from './entries';

// What the log has of the reader: everybody sees that much of it.
export function OwnAuditPage() {
  const { t } = useTexts('administration/audit');
  return (
    <>
      <PageHeader title={t('own.title')} text={t('own.text')} />
      <Entries
        name="own audit"
        read={(query) => ok(api.GET('/api/v1/audit/own', { params: { query } }))}
        none={{ title: t('own.none.title'), text: t('own.none.text') }}
        linked={false}
      />
    </>
  );
}
