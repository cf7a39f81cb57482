import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useTexts } from '../texts';
import classes from './data-table.module.css';
import { nextSort, type Sort } from './sort';
import { useFirstRows } from './use-after-paint';
import { useReachable } from './use-reachable';

export interface Column<Row, Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean; // right-aligned, digits of one width
  readonly sortable?: 'ascending' | 'descending'; // the direction that is asked for first
  readonly rowHeader?: boolean; // names the row
  readonly hideBelow?: 'sm' | 'md'; // columns that narrow screens can do without
}

interface DataTableProps<Row, Key extends string> {
  readonly caption: string; // for screen readers
  readonly columns: readonly Column<Row, Key>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort<Key> | undefined; // as the address has it
  readonly onSort?: (sort: Sort<Key>) => void; // puts it into the address
}

const firstRows = 10; // more than a window shows

// A table whose head stays, whose order is in the address, and whose rows are walked with the arrow keys: up and down go
// to the same place in the next row that has one.
export function DataTable<Row, Key extends string>(props: DataTableProps<Row, Key>) {
  const { caption, columns, rows, rowKey, sort, onSort } = props;
  const scroller = useReachable<HTMLDivElement>();
  const shown = useFirstRows(rows, firstRows);
  return (
    <div ref={scroller} role="group" aria-label={caption} className={classes.scroller}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves between the links in it */}
      <table className={classes.table} onKeyDown={walkRows}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const place = { 'data-numeric': column.numeric, 'data-hide': column.hideBelow };
                return column.rowHeader ? (
                  <th key={column.key} scope="row" {...place}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} {...place} elementtiming={column.numeric ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row, Key extends string> {
  readonly column: Column<Row, Key>;
  readonly sort: Sort<Key> | undefined;
  readonly onSort: ((sort: Sort<Key>) => void) | undefined;
}

function HeaderCell<Row, Key extends string>({ column, sort, onSort }: HeaderCellProps<Row, Key>) {
  const { t } = useTexts('parts');
  const direction = sort?.by === column.key ? sort.direction : undefined;
  const SortIcon = direction === undefined ? IconArrowsSort : direction === 'ascending' ? IconArrowUp : IconArrowDown;
  const first = column.sortable;
  return (
    <th scope="col" aria-sort={direction} data-numeric={column.numeric} data-hide={column.hideBelow}>
      {first === undefined || !onSort ? (
        column.header
      ) : (
        <button
          type="button"
          className={classes.sort}
          title={t('table.sortBy', { column: column.header })}
          onClick={() => onSort(nextSort(sort, column.key, first))}
        >
          {column.header}
          <SortIcon size={14} stroke={2} aria-hidden data-idle={direction === undefined} />
        </button>
      )}
    </th>
  );
}

const focusable = 'a[href], button:not(:disabled), input:not(:disabled)';

function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const from = event.target instanceof Element ? event.target : null;
  const cell = from?.closest('td, th');
  if (!(cell instanceof HTMLTableCellElement) || from?.matches('input')) return;
  const step = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
  for (let row = cell.parentElement?.[step] ?? null; row; row = row[step]) {
    const target = row.children[cell.cellIndex]?.querySelector<HTMLElement>(focusable);
    if (!target) continue;
    event.preventDefault();
    target.focus();
    return;
  }
}
