import type { FocusEvent } from 'react';

import { useRowWindow } from '../../team/use-row-window';
import { useTexts } from '../../texts';
import type { RowView } from './outcomes';
import classes from './rows-table.module.css';
import type { RowForm, RowNumber } from './rows';
import { TableRow } from './table-row';
import type { RowWords } from './use-row-words';

export interface TableColumns {
  readonly usual: Readonly<Record<RowNumber, string>> | null; // numbers of rows without their own; null: no value at all
  readonly baseline: boolean;
  readonly stretch: boolean;
}

export interface RowActions {
  readonly onChange: (key: number, change: Partial<RowForm>) => void;
  readonly onRemove: (key: number) => void;
}

interface RowsTableProps extends TableColumns, RowActions {
  readonly rows: readonly RowView[];
  readonly words: RowWords;
  readonly unit: string | null; // of the numbers: a currency
  readonly onWorking: (working: boolean) => void;
}

const rowHeight = 66;

// A goal a line. Of many only those in the window are drawn.
export function RowsTable(props: RowsTableProps) {
  const { rows, words, usual, baseline, stretch, unit, onChange, onRemove, onWorking } = props;
  const { t } = useTexts('goal/many');
  const keys = rows.map(({ row }) => ({ key: String(row.key) }));
  const { body, items, before, after, measure } = useRowWindow<HTMLDivElement>(keys, rowHeight);
  const numbers = Number(usual !== null) + Number(baseline) + Number(stretch);
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onWorking(false);
  };
  const of = unit === null ? '' : `, ${unit}`;
  if (rows.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- knows when the fields in it are left
    <div
      role="table"
      aria-label={t('table')}
      aria-rowcount={rows.length + 1}
      className={classes.table}
      data-numbers={numbers}
      onFocus={() => onWorking(true)}
      onBlur={leave}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.line}>
          <span role="columnheader">{t('column.owner')}</span>
          {usual !== null && <span role="columnheader">{`${t('column.value')}${of}`}</span>}
          {baseline && <span role="columnheader">{`${t('column.baseline')}${of}`}</span>}
          {stretch && <span role="columnheader">{`${t('column.stretch')}${of}`}</span>}
          <span role="columnheader" className={classes.figure}>
            {t('column.kept')}
          </span>
          <span role="columnheader">{t('column.realism')}</span>
          <span role="columnheader">
            <span className="visually-hidden">{t('column.remove')}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" ref={body}>
        {before > 0 && <div role="presentation" style={{ height: before }} />}
        {items.map(({ index, key }) => {
          const view = rows[index];
          if (!view) return null;
          return (
            <TableRow
              key={key}
              view={view}
              index={index}
              measure={measure}
              words={words}
              usual={usual}
              baseline={baseline}
              stretch={stretch}
              onChange={onChange}
              onRemove={onRemove}
            />
          );
        })}
        {after > 0 && <div role="presentation" style={{ height: after }} />}
      </div>
    </div>
  );
}
