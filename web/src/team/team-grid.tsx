import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

import { usePlainLinks } from '../app/plain-links';
import { nextSort, type Sort } from '../parts';
import { useTexts } from '../texts';
import classes from './team-grid.module.css';
import { TeamRow } from './team-row';
import type { Column, GridRow, TeamSort } from './team-rows';
import type { GridWords } from './use-grid-words';
import { useRowWindow } from './use-row-window';
import { walkGrid } from './walk-grid';

interface TeamGridProps {
  readonly caption: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly Column[];
  readonly words: GridWords;
  readonly sort: TeamSort | undefined;
  readonly onSort: (sort: Sort) => void;
}

const rowHeight = 92;

// People down, what they are measured by across.
export function TeamGrid({ caption, rows, columns, words, sort, onSort }: TeamGridProps) {
  const { t } = useTexts('team');
  const links = usePlainLinks();
  const { body, items, before, after, measure, show } = useRowWindow<HTMLTableSectionElement>(rows, rowHeight);
  return (
    <div className={classes.scroller} data-wide={columns.length > 4}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves between the links in it */}
      <table
        className={classes.grid}
        aria-rowcount={rows.length + 1}
        onKeyDown={(event) => walkGrid(event, rows.length, show)}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col className={classes.people} />
          {columns.map((column) => (
            <col key={column.key} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <SortHeader by="name" label={t('column.person')} first="ascending" sort={sort} onSort={onSort} />
            {columns.map((column) => (
              <SortHeader
                key={column.key}
                by={column.key}
                label={words.metric(column.metric)}
                note={words.period(column.period)}
                first="ascending"
                sort={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={before} columns={columns.length + 1} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            if (!row) return null;
            const shared = { columns, words, links, measure };
            return <TeamRow key={key} row={row} index={index} {...shared} />;
          })}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} className={classes.spacer} style={{ height }} />
    </tr>
  );
}

interface SortHeaderProps {
  readonly by: string;
  readonly label: string;
  readonly note?: string;
  readonly first: 'ascending' | 'descending';
  readonly sort: TeamSort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function SortHeader({ by, label, note, first, sort, onSort }: SortHeaderProps) {
  const direction = sort?.by === by ? sort.direction : undefined;
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, by, first))}>
        <span className={classes.label}>
          {label}
          <Arrow size={14} stroke={2} aria-hidden data-idle={direction === undefined} />
        </span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </button>
    </th>
  );
}
