import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';

import { useTexts } from '../texts';
import classes from './file-drop.module.css';

interface FileDropProps {
  readonly onFiles: (files: File[]) => void;
  readonly compact?: boolean; // some files are there already
}

const accepted = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

// Files by drop or by dialog, several at once.
export function FileDrop({ onFiles, compact = false }: FileDropProps) {
  const { t } = useTexts('imports');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way beside the button
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {!compact && <IconFileUpload size={44} stroke={1.2} aria-hidden className={classes.icon} />}
      <p className={classes.title}>{compact ? t('drop.more') : t('drop.title')}</p>
      {!compact && (
        <p id={hint} className={classes.hint}>
          {t('drop.hint')}
        </p>
      )}
      <Button
        variant={compact ? 'default' : 'filled'}
        size={compact ? 'compact-md' : 'md'}
        aria-describedby={compact ? undefined : hint}
        onClick={() => input.current?.click()}
      >
        {t('drop.choose')}
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          multiple
          accept={accepted}
          aria-label={t('drop.choose')}
          tabIndex={-1}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </VisuallyHidden>
    </div>
  );
}
