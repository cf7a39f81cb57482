import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { cellAt, currencyOf, type Sheet } from './quota-sheet';
import classes from './quota-sheet.module.css';
import { lineView } from './sheet-view';
import type { Totals } from './totals';
import type { SheetState } from './use-sheet';

interface CellFactsProps {
  readonly id: string;
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly totals: Totals;
}

// What there is to say about the cell that one is on, in whole sentences.
export function CellFacts({ id, sheet, state, totals }: CellFactsProps) {
  const { t } = useTexts('administration/quotas');
  const format = useFormat();
  const { active, selection, desk } = state;
  const found = cellAt(sheet, active);
  if (!found) return null;
  const view = lineView(sheet, active.row, desk.drafts, totals, format, t).cells[active.column];
  const cells = (selection.bottom - selection.top + 1) * (selection.right - selection.left + 1);
  const currency = currencyOf(found.line, found.cell);
  const place = t('at', {
    name: found.line.name,
    period: format.period(sheet.grid.columns[sheet.columns[active.column] ?? 0]?.label ?? ''),
  });
  const says = !view || view.text === '' ? t('noQuota') : currency === null ? view.text : `${view.text} ${currency}`;
  return (
    <p id={id} className={classes.facts} data-mark={view?.mark}>
      <strong>{place}</strong>
      <span className={classes.says}>{says}</span>
      {view && view.told !== '' && <span>{view.told}</span>}
      {view?.below && <span data-mismatch={view.below.mismatch}>{view.below.sentence}</span>}
      {cells > 1 && <span>{t('selected', { count: cells })}</span>}
    </p>
  );
}
