import { useEffect, useId, useRef, type ClipboardEvent, type PointerEvent } from 'react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { CellFacts } from './cell-facts';
import type { Place, Sheet } from './quota-sheet';
import classes from './quota-sheet.module.css';
import { handleKey } from './sheet-keys';
import { SheetRow } from './sheet-row';
import { lineView } from './sheet-view';
import type { Totals } from './totals';
import type { SheetActions, SheetState } from './use-sheet';
import { useSheetWindow } from './use-sheet-window';

interface QuotaGridProps {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly totals: Totals;
  readonly actions: SheetActions;
  readonly caption: string;
}

// Owners down, periods across. One cell takes the focus; all keys, clicks and pastes are heard here.
export function QuotaGridTable({ sheet, state, totals, actions, caption }: QuotaGridProps) {
  const { t } = useTexts('administration/quotas');
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const facts = useId();
  const { active, selection, editing, desk } = state;
  const { scroller, pieces, measure } = useSheetWindow(sheet.lines.length, active.row);
  const holds = useRef(false);
  const opened = editing !== null;
  useEffect(() => {
    if (!holds.current || opened) return;
    const cell = table.current?.querySelector<HTMLElement>('td[data-active]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.row, active.column, opened]);

  const point = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (!place || event.target instanceof HTMLInputElement || event.button !== 0) return;
    if (editing) actions.commit();
    if (event.shiftKey) {
      event.preventDefault();
      actions.extendTo(place);
    } else actions.goTo(place);
  };
  const drag = (event: PointerEvent): void => {
    const place = event.buttons === 1 && event.pointerType === 'mouse' && !editing ? placeOf(event.target) : null;
    if (place) actions.extendTo(place);
  };
  const take = (event: ClipboardEvent, cut: boolean): void => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', actions.copy());
    if (cut) actions.clear();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (editing && !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    if (text !== '') actions.paste(text);
  };
  const withTotal = sheet.grid.metric.adds_up && sheet.columns.length > 1;
  return (
    <>
      <CellFacts id={facts} sheet={sheet} state={state} totals={totals} />
      <div ref={scroller} className={classes.scroller}>
        <table
          ref={table}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is worked in
          role="grid"
          aria-label={caption}
          aria-multiselectable
          aria-rowcount={sheet.lines.length + 1}
          className={classes.grid}
          data-columns={sheet.columns.length}
          onKeyDown={(event) => handleKey(event, sheet, state, actions)}
          onPointerDown={point}
          onPointerOver={drag}
          onClick={(event) => {
            // A finger opens the cell that it taps a second time.
            const { pointerType } = event.nativeEvent as unknown as { pointerType?: string };
            if (pointerType === 'touch' && placeOf(event.target) && !editing) actions.open();
          }}
          onDoubleClick={(event) => placeOf(event.target) && actions.open()}
          onFocus={() => (holds.current = true)}
          onBlur={(event) => {
            if (event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget)) return;
            holds.current = false;
            if (editing) actions.commit();
          }}
          onCopy={(event) => take(event, false)}
          onCut={(event) => take(event, true)}
          onPaste={paste}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('column.owner')}</th>
              {sheet.columns.map((index) => (
                <th key={index} scope="col" className={classes.number}>
                  {format.period(sheet.grid.columns[index]?.label ?? '', 'short')}
                </th>
              ))}
              {withTotal && (
                <th scope="col" className={classes.number}>
                  {t('column.total', { year: format.period(sheet.grid.year.label) })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece) => {
              if (piece.kind === 'gap') {
                return (
                  <tr key={piece.key} aria-hidden>
                    <td colSpan={sheet.columns.length + 2} className={classes.gap} style={{ height: piece.height }} />
                  </tr>
                );
              }
              const { row } = piece;
              const line = sheet.lines[row];
              if (!line) return null;
              return (
                <SheetRow
                  key={`${line.unit ?? ''} ${line.id}`}
                  line={line}
                  row={row}
                  view={lineView(sheet, row, desk.drafts, totals, format, t)}
                  columns={sheet.columns}
                  company={sheet.grid.currency}
                  active={active.row === row ? active.column : null}
                  selected={row >= selection.top && row <= selection.bottom ? [selection.left, selection.right] : null}
                  editing={active.row === row && editing ? editing.text : null}
                  withTotal={withTotal}
                  describedBy={facts}
                  measure={measure}
                  onType={actions.type}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
  const [row, column] = [cell?.dataset.row, cell?.dataset.column];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
