import { usePlainLinks } from '../app/plain-links';
import { useTexts } from '../texts';
import { GoalCell } from './goal-cell';
import { PersonHead } from './person-head';
import classes from './team-cards.module.css';
import { goalAt, type Column, type GridRow } from './team-rows';
import type { GridWords } from './use-grid-words';
import { useRowWindow } from './use-row-window';

interface TeamCardsProps {
  readonly caption: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly Column[];
  readonly words: GridWords;
}

const cardHeight = 190;

// The grid for a hand: a person below the other, with their goals one after another.
export function TeamCards({ caption, rows, columns, words }: TeamCardsProps) {
  const { t } = useTexts('team');
  const links = usePlainLinks();
  const { body, items, before, after, measure } = useRowWindow<HTMLUListElement>(rows, cardHeight);
  return (
    <ul ref={body} className={classes.cards} aria-label={caption}>
      <li aria-hidden className={classes.spacer} style={{ height: before }} />
      {items.map(({ index, key }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li key={key} ref={measure} data-index={index} className={classes.row}>
            {row.kind === 'group' ? (
              <h2 className={classes.group}>
                {row.name === '' ? t('group.nowhere') : row.name}
                <span className={classes.count}>{words.group(row)}</span>
              </h2>
            ) : (
              <>
                <PersonHead
                  person={row.person}
                  reason={words.need(row.person)}
                  unit={words.unit(row.person.unit)}
                  links={links}
                />
                {row.person.goals.length > 0 && (
                  <ul className={classes.goals}>
                    {columns.map((column) => {
                      const goal = goalAt(row.person, column);
                      if (!goal) return null;
                      return (
                        <li key={column.key}>
                          <span className={classes.label}>{words.column(column)}</span>
                          <GoalCell goal={goal} name={words.column(column)} links={links} />
                        </li>
                      );
                    })}
                  </ul>
                )}
              </>
            )}
          </li>
        );
      })}
      <li aria-hidden className={classes.spacer} style={{ height: after }} />
    </ul>
  );
}
