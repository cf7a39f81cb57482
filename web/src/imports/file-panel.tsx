import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import { FileProblems } from './file-problems';
import classes from './file-panel.module.css';
import { KeepMapping } from './keep-mapping';
import { MappingTable } from './mapping-table';
import { PreviewTable } from './preview-table';
import { Questions } from './questions';
import { TryAndImport } from './try-and-import';
import { kinds, kindOf, type FileEntry, type Mapping, type Preview } from './types';
import type { PreviewQuery } from './use-previews';
import { ValueNames } from './value-names';

interface FilePanelProps {
  readonly entry: FileEntry & { readonly importId: string | null };
  readonly query: PreviewQuery;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<FileEntry & { importId: string; ended: boolean }>) => void;
  readonly onRemove: () => void;
}

// One file from how it was understood to its rows being in.
export function FilePanel({ entry, query, isLast, onChange, onRemove }: FilePanelProps) {
  const { t } = useTexts('imports');
  const [corrected, setCorrected] = useState(0);
  const { data } = query;
  const correct = (mapping: Mapping): void => {
    setCorrected((times) => times + 1);
    onChange({ mapping, kind: data ? kindOf(data.kind) : entry.kind });
  };
  const sent = entry.importId !== null;
  return (
    <section className={classes.panel} aria-label={entry.file.name}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.name}>{entry.file.name}</h2>
          {data && <FileFacts preview={data} />}
        </div>
        {!sent && (
          <div className={classes.tools}>
            <Select
              aria-label={t('kind.label')}
              allowDeselect={false}
              data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              value={data ? kindOf(data.kind) : null}
              placeholder={t('kind.reading')}
              onChange={(kind) => kind !== null && onChange({ kind: kindOf(kind), mapping: null })}
            />
            <Button variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />} onClick={onRemove}>
              {t('files.remove')}
            </Button>
          </div>
        )}
      </header>
      {query.isError && <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />}
      {!data && query.isPending && <RowsSkeleton rows={8} />}
      {data && !sent && (
        <div className={classes.body} data-reading={query.isPlaceholderData || undefined}>
          <FileProblems preview={data} />
          <Questions
            preview={data}
            onMapping={correct}
            onOption={(about, value) => onChange({ options: { ...entry.options, [about]: value } })}
          />
          {data.columns.length > 0 && (
            <>
              <MappingTable preview={data} onMapping={correct} />
              <ValueNames preview={data} onMapping={correct} />
              <PreviewTable preview={data} />
              {corrected > 0 && <KeepMapping preview={data} />}
            </>
          )}
        </div>
      )}
      {data && (
        <TryAndImport
          entry={{ ...entry, mapping: data.columns.length > 0 ? data.mapping : entry.mapping }}
          preview={data}
          blocked={query.isPlaceholderData || !data.ready}
          isLast={isLast}
          onSent={(importId) => onChange({ importId })}
          onEnded={() => onChange({ ended: true })}
        />
      )}
    </section>
  );
}

function FileFacts({ preview }: { readonly preview: Preview }) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const facts = [
    t('facts.rows', { count: preview.rows, rows: format.number(preview.rows) }),
    preview.encoding,
    preview.separator === '' ? '' : t(`separators.${separatorOf(preview.separator)}`),
    preview.origin === '' ? '' : t(`origins.${originOf(preview.origin)}`, { name: preview.mapping_name }),
    preview.partial ? t('facts.partial') : '',
  ].filter((fact) => fact !== '');
  return <p className={classes.facts}>{facts.join(' · ')}</p>;
}

function separatorOf(text: string): 'comma' | 'semicolon' | 'tab' {
  return text === 'semicolon' || text === 'tab' ? text : 'comma';
}

const origins = ['canonical', 'recognised', 'kept', 'guessed', 'given'] as const;

function originOf(text: string): (typeof origins)[number] {
  return origins.find((origin) => origin === text) ?? 'given';
}
