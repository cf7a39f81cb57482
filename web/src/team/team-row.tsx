import { memo } from 'react';

import type { PlainLinks } from '../app/plain-links';
import { useTexts } from '../texts';
import { GoalCell } from './goal-cell';
import { PersonHead } from './person-head';
import classes from './team-grid.module.css';
import { goalAt, type Column, type GridRow } from './team-rows';
import type { GridWords } from './use-grid-words';

interface TeamRowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly words: GridWords;
  readonly links: PlainLinks;
  readonly measure: ((element: Element | null) => void) | undefined;
}

// A person or the name of a group: while the rows scroll only those that come into the window are drawn.
export const TeamRow = memo(function TeamRow({ row, index, columns, words, links, measure }: TeamRowProps) {
  const { t } = useTexts('team');
  return (
    <tr ref={measure} data-index={index} data-row={index} aria-rowindex={index + 2}>
      {row.kind === 'group' ? (
        <th scope="colgroup" colSpan={columns.length + 1} className={classes.group}>
          {row.name === '' ? t('group.nowhere') : row.name}
          <span className={classes.count}>{words.group(row)}</span>
        </th>
      ) : (
        <>
          <th scope="row" data-column={0} className={classes.person}>
            <PersonHead
              person={row.person}
              reason={words.need(row.person)}
              unit={words.unit(row.person.unit)}
              links={links}
            />
          </th>
          {columns.map((column, at) => {
            const goal = goalAt(row.person, column);
            return (
              <td key={column.key} data-column={at + 1}>
                {goal && <GoalCell goal={goal} name={words.column(column)} links={links} />}
              </td>
            );
          })}
        </>
      )}
    </tr>
  );
});
