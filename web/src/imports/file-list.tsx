import { IconCircleCheckFilled, IconFileText } from '@tabler/icons-react';

import { useTexts } from '../texts';
import classes from './file-list.module.css';
import type { Kind } from './types';

interface FileListProps {
  readonly files: readonly { readonly id: string; readonly file: File; readonly kind: Kind; readonly ended: boolean }[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

// The files in the order in which they are imported.
export function FileList({ files, current, onChoose }: FileListProps) {
  const { t } = useTexts('imports');
  return (
    <ol className={classes.list} aria-label={t('files.label')}>
      {files.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={classes.file}
            data-current={entry.id === current || undefined}
            aria-current={entry.id === current ? 'step' : undefined}
            disabled={entry.ended}
            onClick={() => onChoose(entry.id)}
          >
            {entry.ended ? (
              <IconCircleCheckFilled size={18} aria-hidden className={classes.done} />
            ) : (
              <IconFileText size={18} stroke={1.5} aria-hidden />
            )}
            <span className={classes.words}>
              <span className={classes.kind}>{t(`kinds.${entry.kind}`)}</span>
              <span className={classes.name}>{entry.file.name}</span>
            </span>
            {entry.ended && <span className="visually-hidden">{t('files.imported')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
