import { ActionIcon, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconTrash } from '@tabler/icons-react';

import { StatusBadge } from '../../parts';
import { useTexts } from '../../texts';
import type { RowView } from './outcomes';
import type { RowNumber } from './rows';
import type { RowActions, TableColumns } from './rows-table';
import classes from './rows-table.module.css';
import type { RowWords } from './use-row-words';

interface TableRowProps extends TableColumns, RowActions {
  readonly view: RowView;
  readonly index: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly words: RowWords;
}

export function TableRow({ view, index, measure, words, usual, baseline, stretch, ...act }: TableRowProps) {
  const { t } = useTexts('goal/many');
  const { row, outcome, fresh } = view;
  const name = row.known?.name ?? outcome?.owner?.name ?? row.owner;
  const sayings = words.sayings(view);
  const said = `many-said-${row.key}`;
  const wrongOwner = view.problems.some(({ field }) => field === 'owner' || field.endsWith('/owner'));
  const refused = sayings.some(({ tone }) => tone === 'bad');
  const number = (column: RowNumber) => (
    <div role="cell" className={classes.number} data-label={t(`column.${column}`)}>
      <TextInput
        aria-label={t('row.number', { column: t(`column.${column}`), name })}
        aria-describedby={sayings.length > 0 ? said : undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={column === 'baseline' && outcome?.baseline != null ? '' : (usual?.[column] ?? '')}
        error={view.unread[column] !== undefined}
        value={row[column]}
        onChange={(event) => act.onChange(row.key, { [column]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div role="row" aria-rowindex={index + 2} ref={measure} data-index={index} className={classes.row}>
      <div className={classes.line} role="presentation">
        <div role="cell" className={classes.who}>
          {row.known ? (
            <strong>{row.known.name}</strong>
          ) : (
            <TextInput
              aria-label={t('row.owner')}
              aria-describedby={sayings.length > 0 ? said : undefined}
              placeholder={t('row.ownerPlaceholder')}
              autoComplete="off"
              error={wrongOwner}
              maxLength={200}
              value={row.owner}
              onChange={(event) => act.onChange(row.key, { owner: event.currentTarget.value })}
            />
          )}
          <span className={classes.path}>{pathOf(view)}</span>
        </div>
        {usual !== null && number('value')}
        {baseline && number('baseline')}
        {stretch && number('stretch')}
        <div role="cell" className={classes.kept} data-stale={!fresh || undefined}>
          {outcome?.target != null && (
            <>
              <span className={classes.narrow}>{t('column.kept')} </span>
              <strong>{words.amount(outcome.target, outcome.currency)}</strong>
              {outcome.baseline !== null && (
                <span className={classes.path}>
                  {t('row.from', { value: words.amount(outcome.baseline, outcome.currency) })}
                </span>
              )}
            </>
          )}
        </div>
        <div role="cell" className={classes.realism} data-stale={!fresh || undefined}>
          {outcome?.target != null && outcome.realism !== null && <StatusBadge status={outcome.realism} size="sm" />}
        </div>
        <div role="cell" className={classes.remove}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('row.remove', { name: name === '' ? t('row.unnamed') : name })}
            onClick={() => act.onRemove(row.key)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {sayings.length > 0 && (
        <div
          role="cell"
          className={classes.said}
          id={said}
          data-tone={refused ? 'bad' : 'warn'}
          data-stale={!fresh || undefined}
        >
          {sayings.map(({ tone, text }) => (
            <p key={text} data-tone={tone}>
              {tone === 'bad' ? (
                <IconCircleX size={15} role="img" aria-label={t('tone.bad')} />
              ) : (
                <IconAlertTriangle size={15} role="img" aria-label={t('tone.warn')} />
              )}
              <span>{text}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

// Of a unit, the path above it; of a name that was written, who was found by it.
function pathOf({ row, outcome }: RowView): string {
  if (row.known) return row.known.kind === 'unit' ? row.known.path.replace(/\/?[^/]*$/, '') : row.known.path;
  return outcome?.owner ? [outcome.owner.name, outcome.owner.path].filter(Boolean).join(', ') : '';
}
