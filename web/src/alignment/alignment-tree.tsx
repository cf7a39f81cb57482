import { Button, Skeleton } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';

import { useTexts } from '../texts';
import { AlignmentRow } from './alignment-row';
import classes from './alignment-tree.module.css';
import type { Chosen } from './goal-dialog';
import { found, isLine, moved, type Line, type Move, type Rest } from './tree';
import type { useTree } from './use-tree';
import { useTitles } from './words';

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
};
const typingPause = 700; // milliseconds after which letters begin a new word

interface TreeProps {
  readonly tree: ReturnType<typeof useTree>;
  readonly onChoose: (chosen: Chosen) => void;
}

// The map as a treegrid: one line has the keyboard, arrows go between lines and open and close them, letters find one,
// Enter tells more of it.
export function AlignmentTree({ tree, onChoose }: TreeProps) {
  const { t } = useTexts('alignment');
  const titles = useTitles();
  const table = useRef<HTMLTableElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [current, setCurrent] = useState<string | null>(null);
  const lines = tree.lines.filter(isLine);
  const here = lines.some(({ path }) => path === current) ? current : (lines[0]?.path ?? null);

  const focus = (path: string): void => {
    setCurrent(path);
    table.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  const choose = (line: Line): void => {
    if (line.node.kind === 'loose') tree.setOpen(line.path, !line.open);
    else onChoose({ node: line.node });
  };
  const press = (event: KeyboardEvent, line: Line): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      const result = moved(tree.lines, line.path, move);
      if (result && 'to' in result) focus(result.to);
      else if (result) tree.setOpen(line.path, result.open);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(line);
    } else if (event.key === ' ') {
      event.preventDefault();
      if (line.node.children > 0) tree.setOpen(line.path, !line.open);
    } else if (event.key.length === 1) {
      const fresh = event.timeStamp - typed.current.at > typingPause;
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
      const path = found(tree.lines, line.path, typed.current.text, titles.ofNode);
      if (path !== null) focus(path);
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the role of ARIA for such a table
    <table ref={table} role="treegrid" className={classes.tree} aria-label={t('map')} aria-describedby="alignment-keys">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('column.goal')}
          </th>
          <th role="columnheader" scope="col" data-numeric>
            {t('column.number')}
          </th>
          <th role="columnheader" scope="col">
            {t('column.status')}
          </th>
          <th role="columnheader" scope="col">
            {t('column.coverage')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tree.lines.map((shown) =>
          isLine(shown) ? (
            <AlignmentRow
              key={shown.path}
              line={shown}
              title={titles.ofNode(shown.node)}
              isCurrent={shown.path === here}
              onFocus={() => setCurrent(shown.path)}
              onPress={(event) => press(event, shown)}
              onToggle={() => tree.setOpen(shown.path, !shown.open)}
              onChoose={() => choose(shown)}
            />
          ) : (
            <RestRow key={shown.path} rest={shown} tree={tree} />
          ),
        )}
      </tbody>
      <caption id="alignment-keys" className={classes.keys}>
        {t('keys')}
      </caption>
    </table>
  );
}

function RestRow({ rest, tree }: { readonly rest: Rest; readonly tree: TreeProps['tree'] }) {
  const { t } = useTexts('alignment');
  return (
    <tr role="row" aria-level={rest.depth} className={classes.rest} data-kind={rest.kind}>
      <td role="gridcell" colSpan={4} style={{ paddingInlineStart: `${(rest.depth - 1) * 1.35 + 1.9}rem` }}>
        {rest.kind === 'reading' && (
          <>
            <span className="visually-hidden">{t('reading')}</span>
            <Skeleton height={14} width="40%" />
          </>
        )}
        {rest.kind === 'failed' && (
          <Button variant="subtle" size="compact-sm" onClick={tree.readAgain}>
            {t('failed')}
          </Button>
        )}
        {rest.kind === 'more' && (
          <Button variant="subtle" size="compact-sm" onClick={() => tree.showMore(rest.of)}>
            {t('more')}
          </Button>
        )}
      </td>
    </tr>
  );
}
