import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowBarRight, IconArrowForwardUp } from '@tabler/icons-react';
import { useMemo } from 'react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { metricName } from '../../metric/metric-name';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { decimalMark } from '../../format/typed-amount';
import { rebased, standingOf } from './drafts';
import { LeaveDialog } from './leave-dialog';
import { QuotaGridTable } from './quota-grid';
import { keyOf, shownLines, type QuotaGrid, type Sheet } from './quota-sheet';
import classes from './quotas-page.module.css';
import { QuotasToolbar, useQuotaSearch } from './quotas-toolbar';
import { SaveBar } from './save-bar';
import { Totals } from './totals';
import { useNoteWords } from './use-note-words';
import { useSave } from './use-save';
import { useSheet } from './use-sheet';

interface QuotaDeskProps {
  readonly grid: QuotaGrid;
  readonly narrow: boolean;
}

// The sheet with everything around it that changes it.
export function QuotaDesk({ grid, narrow }: QuotaDeskProps) {
  const { t } = useTexts('administration/quotas');
  const format = useFormat();
  const { today } = useSession();
  const { search, change } = useQuotaSearch();
  const everybody = search.everybody === true;
  const column = Math.max(
    0,
    grid.columns.findIndex(({ label }) => label === (search.period ?? runningLabel(grid, today))),
  );
  const sheet = useMemo<Sheet>(
    () => ({
      grid,
      lines: shownLines(grid, search.q ?? '', everybody),
      columns: narrow ? [column] : grid.columns.map((_, index) => index),
    }),
    [grid, search.q, everybody, narrow, column],
  );
  const { state, actions, saved, refuse } = useSheet(sheet, decimalMark(format.locale));
  const { desk } = state;
  const totals = useMemo(() => new Totals(grid, desk.drafts), [grid, desk.drafts]);
  const standing = useMemo(() => standingOf(grid, desk.drafts), [grid, desk.drafts]);
  const save = useSave({ grid, state, changes: standing.changes, saved, refuse });
  const note = useNoteWords(state.note);
  const hidden = grid.rows.filter(({ kind, sells }) => kind === 'person' && !sells).length;

  // The line may be hidden by what is looked for.
  const show = (key: string): void => {
    const row = sheet.lines.findIndex((line) => grid.columns.some(({ label }) => keyOf(line, label) === key));
    const line = sheet.lines[row];
    const index = line ? grid.columns.findIndex(({ label }) => keyOf(line, label) === key) : -1;
    if (narrow) change({ period: grid.columns[index]?.label, q: undefined });
    else if (row < 0) change({ q: undefined, everybody: true });
    else actions.goTo({ row, column: index });
  };
  return (
    <>
      <QuotasToolbar grid={grid} hidden={hidden} narrow={narrow} column={column} />
      <div className={classes.tools}>
        {!narrow && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowBarRight size={16} aria-hidden />}
            onClick={actions.fill}
            disabled={sheet.columns.length < 2}
            title={t('tools.fillHint')}
          >
            {t('tools.fill')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={actions.undo}
          disabled={desk.undo.length === 0}
        >
          {t('tools.undo')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={actions.redo}
          disabled={desk.redo.length === 0}
        >
          {t('tools.redo')}
        </Button>
        <p className={classes.hint}>{t(narrow ? 'tools.hintNarrow' : 'tools.hint')}</p>
      </div>
      <p role="status" className={classes.note}>
        {note}
      </p>
      <QuotaGridTable
        sheet={sheet}
        state={state}
        totals={totals}
        actions={actions}
        caption={t('caption', { metric: metricName(grid.metric), year: format.period(grid.year.label) })}
      />
      {sheet.lines.length === 0 && <p className={classes.nobody}>{t('nobody')}</p>}
      <SaveBar
        standing={standing}
        saving={save.isPending}
        problem={save.isError ? problemOf(save.error) : null}
        onSave={(reason) => save.mutate(reason)}
        onDiscard={() => {
          save.reset();
          actions.discard();
        }}
        onShow={show}
        onMine={() => actions.change(rebased(grid, desk.drafts, standing.conflicts), null)}
        onTheirs={() => actions.change(new Map(standing.conflicts.map((key) => [key, undefined])), null)}
      />
      <LeaveDialog unsaved={standing.changes.length + standing.unreadable.length} />
    </>
  );
}

// The period that a phone begins with: the one that runs, else the first.
function runningLabel(grid: QuotaGrid, today: string): string | undefined {
  return grid.columns.find(({ start, end }) => start <= today && today <= end)?.label;
}
