import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

import { download } from '../charts/download';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Checkpoint } from './proof-queries';
import classes from './proof-page.module.css';
import { verifierKey } from './verifier-key';

// What a checkpoint says: how many entries, when, and by which key.
export function CheckpointFacts({ checkpoint }: { readonly checkpoint: Checkpoint }) {
  const { t } = useTexts('proof');
  const format = useFormat();
  const { name, id } = verifierKey(checkpoint.key);
  const size = format.number(checkpoint.size);
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('checkpoint.size')}</dt>
          <dd>{size}</dd>
        </div>
        <div>
          <dt>{t('checkpoint.made')}</dt>
          <dd>{format.instant(checkpoint.made_at)}</dd>
        </div>
        <div>
          <dt>{t('checkpoint.key')}</dt>
          <dd>
            <code>{id}</code> <span className={classes.detail}>{name}</span>
          </dd>
        </div>
      </dl>
      <CheckpointDownload checkpoint={checkpoint} />
    </>
  );
}

export function CheckpointDownload({ checkpoint }: { readonly checkpoint: Checkpoint }) {
  const { t } = useTexts('proof');
  const format = useFormat();
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t('checkpoint.downloadOf', { size: format.number(checkpoint.size) })}
      onClick={() =>
        download(`${String(checkpoint.size)}.checkpoint`, new Blob([checkpoint.note], { type: 'text/plain' }))
      }
    >
      {t('checkpoint.download')}
    </Button>
  );
}
