import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { BackLink } from '../back-link';
import { useFacts } from '../editor/facts';
import { Many } from './many';

export function ManyPage() {
  const { t } = useTexts('goal/many');
  const { facts, failed } = useFacts();
  if (facts) return <Many facts={facts} />;
  return (
    <>
      <BackLink />
      <PageHeader title={t('title')} />
      {failed ? (
        <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <RowsSkeleton rows={7} />
      )}
    </>
  );
}
