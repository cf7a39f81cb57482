import { Button, MultiSelect, Select } from '@mantine/core';
import { IconArrowRight, IconCheck, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';

import { useTexts } from '../texts';
import { fieldKey } from './file-problems';
import classes from './mapping-table.module.css';
import { combineColumns, sourceOf, takeColumn, type Source } from './mapping';
import panel from './file-panel.module.css';
import type { Mapping, Preview } from './types';

interface MappingTableProps {
  readonly preview: Preview;
  readonly onMapping: (mapping: Mapping) => void;
}

type Column = Preview['columns'][number];
type Field = Preview['fields'][number];

const nothing = '\u0000none';
const several = '\u0000several';

// What Salespact knows at the right, which column of the file it comes from at the left, correctable in place.
export function MappingTable({ preview, onMapping }: MappingTableProps) {
  const { t } = useTexts('imports');
  const unused = preview.columns.filter((column) => column.used_as === 'ignored');
  const dimensions = preview.columns.filter((column) => column.used_as.includes('dimension '));
  // What is known to be right need not be read; what was guessed has to be.
  const [open, setOpen] = useState(!preview.ready || preview.origin === 'guessed' || preview.origin === 'given');
  if (!open) {
    return (
      <div>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={18} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('mapping.show', { count: preview.columns.length })}
        </Button>
      </div>
    );
  }
  return (
    <section>
      <h3 className={panel.subtitle}>{t('mapping.title')}</h3>
      <p className={panel.lead}>{t('mapping.lead')}</p>
      <ul className={classes.rows}>
        {preview.fields.map((field) => (
          <FieldRow key={field.name} field={field} preview={preview} onMapping={onMapping} />
        ))}
      </ul>
      {dimensions.length > 0 && (
        <p className={classes.rest}>
          {t('mapping.dimensions', { columns: dimensions.map((column) => column.header).join(', ') })}
        </p>
      )}
      {unused.length > 0 && (
        <p className={classes.rest}>
          {t('mapping.unused', { columns: unused.map((column) => column.header).join(', ') })}
        </p>
      )}
    </section>
  );
}

interface FieldRowProps extends MappingTableProps {
  readonly field: Field;
}

function FieldRow({ field, preview, onMapping }: FieldRowProps) {
  const { t } = useTexts('imports');
  const key = fieldKey(preview.kind, field.name);
  const source = sourceOf(preview.mapping.columns?.[field.name]);
  const [combining, setCombining] = useState(false);
  const names = preview.columns
    .filter((column) => !column.doubled && column.header !== '')
    .map((column) => column.header);
  const shown = columnsOf(source, preview.columns);
  const missing = field.required && field.made_of === '';
  const label = t('mapping.from', { field: t(`fields.${key}.name`) });
  const combined = source.kind === 'combined' ? source.columns : [];
  return (
    <li className={classes.row} data-missing={missing || undefined}>
      <div className={classes.source}>
        {combining || source.kind === 'combined' ? (
          <MultiSelect
            aria-label={label}
            data={names}
            value={combined}
            placeholder={combined.length === 0 ? t('mapping.chooseSeveral') : undefined}
            clearable
            onChange={(columns) => {
              if (columns.length === 0) setCombining(false);
              onMapping(combineColumns(preview.mapping, field.name, columns));
            }}
          />
        ) : (
          <Select
            aria-label={label}
            searchable
            allowDeselect={false}
            error={missing ? t('mapping.needed') : undefined}
            data={[
              { value: nothing, label: t(field.required ? 'mapping.choose' : 'mapping.none') },
              ...fixed(source, field).map((text) => ({ value: text, label: t('mapping.always', { text }) })),
              ...names,
              { value: several, label: t('mapping.several') },
            ]}
            value={valueOf(source, field)}
            onChange={(chosen) => {
              if (chosen === several) setCombining(true);
              else if (chosen !== null && names.includes(chosen)) {
                onMapping(takeColumn(preview.mapping, field.name, chosen));
              } else if (chosen === nothing) onMapping(takeColumn(preview.mapping, field.name, null));
            }}
          />
        )}
        <Samples columns={shown} />
      </div>
      <IconArrowRight size={18} stroke={1.5} aria-hidden className={classes.arrow} />
      <div className={classes.meaning}>
        <p className={classes.field}>
          {t(`fields.${key}.name`)}
          {field.required && <span className={classes.required}>{t('mapping.required')}</span>}
        </p>
        <p className={classes.hint}>{t(`fields.${key}.hint`)}</p>
        <Reading columns={shown} />
      </div>
    </li>
  );
}

function Samples({ columns }: { readonly columns: readonly Column[] }) {
  const samples = columns.flatMap((column) => column.samples).slice(0, 3);
  if (samples.length === 0) return null;
  return <p className={classes.samples}>{samples.join('   ')}</p>;
}

// "Dates day/month/year: 25/03/2017 in line 14 can't be read otherwise."
function Reading({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTexts('imports');
  const decided = columns.find((column) => column.decided_line > 0);
  if (!decided) return null;
  return (
    <p className={classes.reading}>
      <IconCheck size={14} stroke={2} aria-hidden />
      {t('mapping.decided', { written: decided.decided_by, line: decided.decided_line, reading: decided.reading })}
    </p>
  );
}

function columnsOf(source: Source, columns: readonly Column[]): Column[] {
  const wanted = source.kind === 'column' ? [source.column] : source.kind === 'combined' ? source.columns : [];
  return columns.filter((column) => wanted.includes(column.header));
}

// What a list of columns can't say stands in it as it is: a constant, or the first that is filled.
function fixed(source: Source, field: Field): string[] {
  return source.kind === 'constant' || source.kind === 'other' ? [field.made_of] : [];
}

function valueOf(source: Source, field: Field): string {
  if (source.kind === 'column') return source.column;
  return source.kind === 'constant' || source.kind === 'other' ? field.made_of : nothing;
}
