import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { StrategyVersion, TextKind } from './strategy-queries';
import classes from './strategy-text.module.css';
import { TextDialog } from './text-dialog';
import { VersionsDialog } from './versions-dialog';

interface StrategyTextBlockProps {
  readonly kind: TextKind;
  readonly version: StrategyVersion;
  readonly mayWrite: boolean;
}

// Vision or mission, as large as it matters; who wrote it and when below it.
export function StrategyTextBlock({ kind, version, mayWrite }: StrategyTextBlockProps) {
  const { t } = useTexts('strategy');
  const format = useFormat();
  const [opened, setOpened] = useState<'write' | 'versions' | null>(null);
  const close = (): void => setOpened(null);
  const written = version.text !== '';
  if (!written && !mayWrite && version.version === 0) return null;
  return (
    <section className={classes.block} data-kind={kind} aria-labelledby={`strategy-${kind}`}>
      <div className={classes.head}>
        <h2 id={`strategy-${kind}`} className={classes.label}>
          {t(`${kind}.title`)}
        </h2>
        {mayWrite && written && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            className={classes.edit}
            aria-label={t(`${kind}.write`)}
            onClick={() => setOpened('write')}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {written ? (
        <p className={classes.text}>{version.text}</p>
      ) : (
        <p className={classes.none}>
          {t(`${kind}.none`)}
          {mayWrite && (
            <Button variant="default" size="compact-md" onClick={() => setOpened('write')}>
              {t(`${kind}.write`)}
            </Button>
          )}
        </p>
      )}
      {version.written_at !== null && (
        <p className={classes.by}>
          {t(written ? 'writtenBy' : 'withdrawnBy', {
            name: version.written_by,
            date: format.instant(version.written_at),
          })}
          {version.version > 1 && (
            <button type="button" className={classes.versions} onClick={() => setOpened('versions')}>
              {t('versions.open', { count: version.version - 1 })}
            </button>
          )}
        </p>
      )}
      {opened === 'write' && <TextDialog kind={kind} version={version} onClose={close} />}
      {opened === 'versions' && <VersionsDialog kind={kind} onClose={close} />}
    </section>
  );
}
