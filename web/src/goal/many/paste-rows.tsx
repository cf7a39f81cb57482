import { Button, Textarea, VisuallyHidden } from '@mantine/core';
import { IconFileUpload, IconTablePlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { useFormat } from '../../format';
import { decimalMark } from '../../format/typed-amount';
import { useTexts } from '../../texts';
import type { Led } from './many';
import classes from './many.module.css';
import { readRows } from './read-rows';
import { ownersIndex, type NewRow } from './rows';

interface PasteRowsProps {
  readonly led: Led;
  readonly onAdd: (rows: readonly NewRow[], notes: readonly string[]) => void;
}

const accepted = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';
const largest = 4 * 1024 * 1024; // bytes of a file

// Rows from the clipboard, from a file, or typed: read at once when they are pasted or dropped.
export function PasteRows({ led, onAdd }: PasteRowsProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [over, setOver] = useState(false);
  const take = (text: string): void => {
    const { rows, columns, ownerless, wide } = readRows(text, decimalMark(format.locale));
    const known = ownersIndex(led.people, led.units);
    const found = rows.map((row) => {
      const one = known(row.owner);
      return one ? { ...row, owner: one.owner, known: one.known } : row;
    });
    const notes = [
      rows.length === 0 && wide === 0 ? t('paste.nothing') : '',
      rows.length > 0 ? t('paste.read', { columns: columns.map((each) => t(`column.${each}`)).join(', ') }) : '',
      ownerless > 0 ? t('paste.ownerless', { count: ownerless, number: format.number(ownerless) }) : '',
      wide > 0 ? t('paste.wide', { count: wide, number: format.number(wide) }) : '',
    ];
    onAdd(
      found,
      notes.filter((note) => note !== ''),
    );
    setTyped('');
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > largest) onAdd([], [t('paste.large')]);
    else take(await textOf(file));
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way beside the button
    <div
      className={classes.way}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void takeFile(event.dataTransfer.files[0]);
      }}
    >
      <h3 className={classes.wayTitle}>{t('paste.title')}</h3>
      <Textarea
        label={t('paste.label')}
        description={t('paste.hint')}
        placeholder={t('paste.placeholder')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={4}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          // A single word is pasted as it is; a table is taken at once.
          if (typed !== '' || !/[\t\r\n]/.test(text.trim())) return;
          event.preventDefault();
          take(text);
        }}
      />
      <div className={classes.wayButtons}>
        <Button
          variant="default"
          leftSection={<IconTablePlus size={18} stroke={1.7} aria-hidden />}
          disabled={typed.trim() === ''}
          onClick={() => take(typed)}
        >
          {t('paste.take')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconFileUpload size={18} stroke={1.7} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('paste.file')}
        </Button>
      </div>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept={accepted}
          aria-label={t('paste.file')}
          tabIndex={-1}
          onChange={(event) => {
            void takeFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </VisuallyHidden>
    </div>
  );
}

// UTF-8, or what spreadsheets of Western Europe write where it isn't.
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
