import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { templateVersionsQuery, type Template } from '../../goal/templates/templates-query';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import classes from './templates-page.module.css';

interface VersionsDialogProps {
  readonly one: Template;
  readonly onClose: () => void;
}

// Every version as it was kept, the newest first.
export function VersionsDialog({ one, onClose }: VersionsDialogProps) {
  const { t } = useTexts('administration/templates');
  const { t: shared } = useTexts('administration/shared');
  const format = useFormat();
  const versions = useQuery(templateVersionsQuery(one.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('versionsOf', { name: one.content.name })}
      size="lg"
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {versions.isPending && <RowsSkeleton rows={3} />}
      {versions.isError && (
        <ProblemNotice problem={problemOf(versions.error)} onRetry={() => void versions.refetch()} />
      )}
      {versions.data?.map(({ version, content, written_at, written_by }) => (
        <section key={version} className={classes.version} aria-label={t('version', { number: version })}>
          <strong>{t('version', { number: format.number(version) })}</strong>
          <p className={classes.quiet}>
            {written_at === null ? written_by : t('written', { name: written_by, day: format.instant(written_at) })}
          </p>
          <p>{content.statement}</p>
          {content.target.value !== null && (
            <p className={classes.quiet}>{t('targetWas', { target: format.number(content.target.value) })}</p>
          )}
        </section>
      ))}
    </Modal>
  );
}
