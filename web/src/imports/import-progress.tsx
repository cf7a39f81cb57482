import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import classes from './import-progress.module.css';
import { OutcomeWords } from './outcome-words';
import { Rejected } from './rejected';
import { kindOf } from './types';
import { useImport } from './use-import';

interface ImportProgressProps {
  readonly id: string;
  readonly isLast: boolean;
  readonly onContinue: () => void;
}

// How an import goes, told by the server as it goes, and what came of it.
export function ImportProgress({ id, isLast, onContinue }: ImportProgressProps) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const { query, done, total, ended } = useImport(id);
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  if (!query.data) return <RowsSkeleton rows={3} />;
  if (!ended) {
    const percent = total > 0 ? Math.floor((done * 100) / total) : 0;
    const words = t('progress.rows', { done: format.number(done), total: format.number(total) });
    return (
      <section className={classes.progress}>
        <h3 className={classes.title}>{t('progress.title')}</h3>
        <Progress value={percent} size="lg" radius="xl" aria-label={t('progress.title')} aria-valuetext={words} />
        <p className={classes.words} role="status">
          {words}
        </p>
      </section>
    );
  }
  const view = query.data;
  const failed = view.state !== 'applied';
  return (
    <section className={classes.progress} role="status">
      <h3 className={classes.title} data-failed={failed || undefined}>
        {failed ? (
          <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={22} aria-hidden />
        )}
        {failed ? t('progress.failed') : t('progress.done', { file: view.file_name })}
      </h3>
      {failed && <p className={classes.words}>{view.failure}</p>}
      <OutcomeWords kind={kindOf(view.kind)} outcome={view.outcome} tense="did" />
      <Rejected problems={view.outcome.problems} total={view.outcome.rejected} importId={id} />
      <div>
        <Button size="md" onClick={onContinue}>
          {isLast ? t('progress.numbers') : t('progress.next')}
        </Button>
      </div>
    </section>
  );
}
