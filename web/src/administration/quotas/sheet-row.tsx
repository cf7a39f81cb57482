import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight, IconCheck, IconLock } from '@tabler/icons-react';
import { memo } from 'react';

import { useTexts } from '../../texts';
import type { QuotaLine } from './quota-sheet';
import classes from './quota-sheet.module.css';
import type { Below, CellView, LineView } from './sheet-view';

export interface SheetRowProps {
  readonly line: QuotaLine;
  readonly row: number;
  readonly view: LineView;
  readonly columns: readonly number[];
  readonly company: string | null; // currency
  readonly active: number | null; // column
  readonly selected: readonly [number, number] | null; // columns, both included
  readonly editing: string | null;
  readonly withTotal: boolean;
  readonly describedBy: string;
  readonly measure: ((element: Element | null) => void) | undefined; // of a row that comes and goes with the window
  readonly onType: (text: string) => void;
}

// One owner and the periods. What somebody does with it is heard by the grid, which knows the cells by their data.
export const SheetRow = memo(function SheetRow({ measure, ...props }: SheetRowProps) {
  const { line, row, view, company, active, selected, withTotal } = props;
  const { t } = useTexts('administration/quotas');
  const currency = line.currency !== null && line.currency !== company ? line.currency : null;
  return (
    <tr
      ref={measure}
      data-index={row}
      className={line.kind === 'unit' ? classes.unit : classes.person}
      aria-rowindex={row + 2}
    >
      <th scope="row" data-depth={Math.min(line.depth, 5)}>
        <span className={classes.name}>{line.name}</span>
        {currency !== null && <span className={classes.currency}>{currency}</span>}
      </th>
      {view.cells.map((cell, column) => (
        <SheetCell
          key={column}
          {...props}
          cell={cell}
          column={column}
          isActive={active === column}
          isSelected={selected !== null && column >= selected[0] && column <= selected[1]}
        />
      ))}
      {withTotal && (
        <td className={classes.total} aria-label={view.total === null ? t('noTotal') : undefined}>
          {view.total}
          {view.year && <Against below={view.year} />}
        </td>
      )}
    </tr>
  );
}, sameRow);

interface SheetCellProps extends Omit<SheetRowProps, 'measure'> {
  readonly cell: CellView;
  readonly column: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

function SheetCell(props: SheetCellProps) {
  const { line, row, cell, column, isActive, isSelected, editing, describedBy, onType } = props;
  const { t } = useTexts('administration/quotas');
  const open = isActive && editing !== null;
  return (
    <td
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-readonly={cell.mark === 'locked' || undefined}
      aria-invalid={cell.mark === 'problem' || undefined}
      aria-describedby={isActive ? describedBy : undefined}
      tabIndex={isActive && !open ? 0 : -1}
      data-row={row}
      data-column={column}
      data-mark={cell.mark}
      data-active={isActive || undefined}
      title={cell.told === '' ? undefined : cell.told}
    >
      {open ? (
        <input
          className={classes.input}
          aria-label={t('cellOf', { name: line.name })}
          inputMode="decimal"
          autoComplete="off"
          value={editing}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the cell was opened for typing
          autoFocus
          onFocus={(event) => event.currentTarget.setSelectionRange(editing.length, editing.length)}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      ) : (
        <span className={classes.value}>
          {cell.mark === 'problem' && <IconAlertTriangle size={14} aria-hidden />}
          {cell.mark === 'locked' && cell.text !== '' && <IconLock size={13} aria-hidden />}
          {cell.text}
          {cell.mark === 'locked' && cell.text === '' && <span aria-hidden>{t('nothing')}</span>}
          {cell.told !== '' && <span className="visually-hidden">{cell.told}</span>}
        </span>
      )}
      {cell.below && <Against below={cell.below} />}
    </td>
  );
}

const icons = { exact: IconCheck, short: IconArrowDownRight, above: IconArrowUpRight } as const;

// What is given out, and how that stands to the quota above it.
function Against({ below }: { readonly below: Below }) {
  const Icon = below.mismatch && icons[below.mismatch];
  return (
    <span className={classes.against} data-mismatch={below.mismatch} title={below.sentence}>
      <span aria-hidden>{below.sum}</span>
      {Icon && below.words !== null && (
        <span className={classes.mismatch} aria-hidden>
          <Icon size={13} stroke={2} />
          {below.words}
        </span>
      )}
      <span className="visually-hidden">{below.sentence}</span>
    </span>
  );
}

function sameBelow(one: Below | null, other: Below | null): boolean {
  return one?.sum === other?.sum && one?.sentence === other?.sentence;
}

// Typing in one row leaves the others as they are: a year of months has thousands of cells.
function sameRow(one: SheetRowProps, other: SheetRowProps): boolean {
  return (
    one.line === other.line &&
    one.row === other.row &&
    one.columns === other.columns &&
    one.active === other.active &&
    one.selected?.[0] === other.selected?.[0] &&
    one.selected?.[1] === other.selected?.[1] &&
    one.editing === other.editing &&
    one.withTotal === other.withTotal &&
    one.measure === other.measure &&
    one.view.total === other.view.total &&
    sameBelow(one.view.year, other.view.year) &&
    one.view.cells.length === other.view.cells.length &&
    one.view.cells.every((cell, index) => {
      const against = other.view.cells[index];
      return (
        cell.text === against?.text &&
        cell.mark === against.mark &&
        cell.told === against.told &&
        sameBelow(cell.below, against.below)
      );
    })
  );
}
