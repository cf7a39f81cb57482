import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts/problem-notice';
import { useTexts } from '../texts';
import { ImportProgress } from './import-progress';
import { OutcomeWords } from './outcome-words';
import { Rejected } from './rejected';
import classes from './try-and-import.module.css';
import { kindOf, type FileEntry, type Preview } from './types';
import { dryRun, startImport } from './upload';

interface TryAndImportProps {
  readonly entry: FileEntry & { readonly importId: string | null };
  readonly preview: Preview;
  readonly blocked: boolean; // something is still to be decided
  readonly isLast: boolean;
  readonly onSent: (importId: string) => void;
  readonly onEnded: () => void;
}

const source = 'csv';

// First what would happen, in words; then doing it, with everything to see.
export function TryAndImport({ entry, preview, blocked, isLast, onSent, onEnded }: TryAndImportProps) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const kind = kindOf(preview.kind);
  // A trial is of the mapping that it was made with.
  const key = JSON.stringify([entry.mapping, entry.options, kind]);
  const trial = useMutation({
    mutationFn: async () => ({ key, outcome: await dryRun(entry, kind, source) }),
  });
  const sending = useMutation({
    mutationFn: () => startImport(entry, kind, source),
    onSuccess: (started) => onSent(started.id),
  });
  if (entry.importId !== null) return <ImportProgress id={entry.importId} isLast={isLast} onContinue={onEnded} />;
  const tried = trial.data?.key === key ? trial.data.outcome : null;
  const would = tried ? tried.new + tried.corrected + tried.unchanged : 0;
  return (
    <section className={classes.foot} aria-live="polite">
      {tried && (
        <div className={classes.outcome}>
          <h3 className={classes.title}>{t('trial.title')}</h3>
          <OutcomeWords kind={kind} outcome={tried} tense="would" />
          <Rejected problems={tried.problems} total={tried.rejected} />
        </div>
      )}
      {trial.isError && <ProblemNotice problem={problemOf(trial.error)} onRetry={() => trial.mutate()} />}
      {sending.isError && <ProblemNotice problem={problemOf(sending.error)} onRetry={() => sending.mutate()} />}
      <div className={classes.actions}>
        {!tried || would === 0 ? (
          <Button size="md" disabled={blocked} loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('trial.action')}
          </Button>
        ) : (
          <Button size="md" disabled={blocked} loading={sending.isPending} onClick={() => sending.mutate()}>
            {t('import.action', { count: would, rows: format.number(would) })}
          </Button>
        )}
        <p className={classes.hint}>{blocked ? t('trial.blocked') : tried ? t('import.hint') : t('trial.hint')}</p>
      </div>
    </section>
  );
}
