import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { versionsQuery, type TextKind } from './strategy-queries';
import classes from './versions-dialog.module.css';

// Every version that there was, the newest first.
export function VersionsDialog({ kind, onClose }: { readonly kind: TextKind; readonly onClose: () => void }) {
  const { t } = useTexts('strategy');
  const format = useFormat();
  const versions = useQuery(versionsQuery(kind));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('versions.title', { text: t(`${kind}.title`) })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {versions.isPending && <RowsSkeleton rows={3} />}
      {versions.isError && (
        <ProblemNotice problem={problemOf(versions.error)} onRetry={() => void versions.refetch()} />
      )}
      <ol className={classes.list}>
        {(versions.data ?? []).map((version) => (
          <li key={version.version}>
            <p className={classes.by}>
              {t(version.text === '' ? 'withdrawnBy' : 'writtenBy', {
                name: version.written_by,
                date: format.instant(version.written_at),
              })}
            </p>
            {version.text !== '' && <p className={classes.text}>{version.text}</p>}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
