import { Progress } from '@mantine/core';
import { useParams } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useDocumentTitle } from '../app/use-page-turn';
import { useFormat } from '../format';
import { PageHeader } from '../parts/page-header';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import classes from './import-page.module.css';
import { ImportState } from './import-state';
import { OutcomeWords } from './outcome-words';
import { Rejected } from './rejected';
import { kindOf } from './types';
import { useImport } from './use-import';

export function ImportPage() {
  const { t } = useTexts('imports');
  const format = useFormat();
  const { id } = useParams({ from: '/signed-in/imports/$id' });
  const { query, done, total, ended } = useImport(id);
  useDocumentTitle(query.data?.file_name);
  if (query.isPending) return <RowsSkeleton rows={6} />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const view = query.data;
  const by = view.started_by === '' ? t('commandLine') : view.started_by;
  const words = t('progress.rows', { done: format.number(done), total: format.number(total) });
  return (
    <div className={classes.page}>
      <PageHeader
        title={view.file_name}
        period={t(`kinds.${kindOf(view.kind)}`)}
        asOf={t('one.by', { name: by, at: format.instant(view.started_at) })}
        source={t('one.source', { source: view.source })}
      />
      <ImportState state={view.state} />
      {!ended && (
        <>
          <Progress
            value={total > 0 ? Math.floor((done * 100) / total) : 0}
            size="lg"
            aria-label={t('progress.title')}
            aria-valuetext={words}
          />
          <p className={classes.words} role="status">
            {words}
          </p>
        </>
      )}
      {view.state === 'interrupted' && <p className={classes.words}>{t('one.interrupted')}</p>}
      {view.failure !== '' && <p className={classes.words}>{view.failure}</p>}
      <OutcomeWords kind={kindOf(view.kind)} outcome={view.outcome} tense="did" />
      {view.outcome.rejected > 0 && <h2 className={classes.subtitle}>{t('rejected.title')}</h2>}
      <Rejected problems={view.outcome.problems} total={view.outcome.rejected} importId={id} />
    </div>
  );
}
