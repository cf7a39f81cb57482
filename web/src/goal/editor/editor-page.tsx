import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { agreementQuery } from '../agreement/agreement-query';
import { BackLink } from '../back-link';
import { Editor } from './editor';
import { useFacts } from './facts';

const route = getRouteApi('/signed-in/goals/$id/edit');

export function NewGoalPage() {
  const { t } = useTexts('goal/editor');
  const { facts, failed } = useFacts();
  if (facts) return <Editor facts={facts} agreement={null} />;
  return <NotYet title={t('titleNew')} failed={failed} />;
}

export function EditGoalPage() {
  const { t } = useTexts('goal/editor');
  const { id } = route.useParams();
  const { facts, failed } = useFacts();
  const agreement = useQuery(agreementQuery(id));
  if (facts && agreement.data) return <Editor key={id} facts={facts} agreement={agreement.data} />;
  return <NotYet title={t('titleEdit')} failed={failed ?? (agreement.isError ? agreement : undefined)} />;
}

interface NotYetProps {
  readonly title: string;
  readonly failed: { readonly error: Error | null; readonly refetch: () => unknown } | undefined;
}

function NotYet({ title, failed }: NotYetProps) {
  return (
    <>
      <BackLink />
      <PageHeader title={title} />
      {failed ? (
        <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <RowsSkeleton rows={7} />
      )}
    </>
  );
}
