import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { PageHeader } from '../parts/page-header';
import { useTexts } from '../texts';
import { FileDrop } from './file-drop';
import { FileList } from './file-list';
import { FilePanel } from './file-panel';
import { FirstNumbers } from './first-numbers';
import { inOrder } from './mapping';
import classes from './new-import-page.module.css';
import type { FileEntry, Kind } from './types';
import { usePreviews } from './use-previews';

export interface FileState extends FileEntry {
  readonly importId: string | null; // once it was sent
  readonly ended: boolean;
}

let lastId = 0;

// Files one after the other, people first: how each is understood, what it would do, and then doing it.
export function NewImportPage() {
  const { t } = useTexts('imports');
  const { kind: wanted } = useSearch({ from: '/signed-in/imports/new' });
  const [files, setFiles] = useState<readonly FileState[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const previews = usePreviews(files);
  const add = (added: File[]): void => {
    const only = added.length === 1 && files.length === 0 ? (wanted ?? null) : null;
    setFiles((before) => [
      ...before,
      ...added.map((file) => ({
        id: String((lastId += 1)),
        file,
        kind: only,
        mapping: null,
        options: {},
        importId: null,
        ended: false,
      })),
    ]);
  };
  const change = (id: string, part: Partial<FileState>): void =>
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, ...part } : file)));
  const ordered = inOrder(files.map((file) => ({ ...file, kind: kindNow(file, previews.kinds) })));
  const next = ordered.find((file) => !file.ended);
  const current = ordered.find((file) => file.id === chosen && !file.ended) ?? next;
  const allEnded = files.length > 0 && next === undefined;
  return (
    <div className={classes.page}>
      <PageHeader title={t('new.title')} text={files.length === 0 ? t('new.text') : undefined} />
      {files.length === 0 && <FileDrop onFiles={add} />}
      {files.length > 1 && <FileList files={ordered} current={current?.id ?? null} onChoose={choose} />}
      {current && (
        <FilePanel
          key={current.id}
          entry={files.find((file) => file.id === current.id) ?? current}
          query={previews.of(current.id)}
          isLast={ordered.filter((file) => !file.ended).length === 1}
          onChange={(part) => change(current.id, part)}
          onRemove={() => setFiles((before) => before.filter((file) => file.id !== current.id))}
        />
      )}
      {allEnded && <FirstNumbers importIds={files.flatMap((file) => file.importId ?? [])} />}
      {files.length > 0 && <FileDrop onFiles={add} compact />}
    </div>
  );
}

function kindNow(file: FileState, told: ReadonlyMap<string, Kind>): Kind {
  return file.kind ?? told.get(file.id) ?? 'deals';
}
