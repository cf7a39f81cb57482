import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { reasonOf } from './reason';
import classes from './rejected.module.css';
import type { RowProblem } from './types';

interface RejectedProps {
  readonly problems: readonly RowProblem[];
  readonly total: number;
  readonly importId?: string; // where all of them can be downloaded
}

const shownGroups = 6;

// Rows that were not taken, those with the same reason together: a hundred times one unknown name is one problem.
export function Rejected({ problems, total, importId }: RejectedProps) {
  const { t } = useTexts('imports');
  const format = useFormat();
  if (total === 0) return null;
  const groups = grouped(problems);
  return (
    <div className={classes.rejected}>
      <ul className={classes.groups}>
        {groups.slice(0, shownGroups).map((group) => (
          <li key={group.message}>
            <span className={classes.message}>{group.message}</span>
            <span className={classes.lines}>
              {t('rejected.lines', { count: group.lines.length, lines: linesText(group.lines) })}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > shownGroups && (
        <p className={classes.more}>{t('rejected.more', { count: groups.length - shownGroups })}</p>
      )}
      {importId !== undefined && (
        <Button
          component="a"
          href={`/api/v1/imports/${importId}/rejected`}
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
        >
          {t('rejected.download', { count: total, rows: format.number(total) })}
        </Button>
      )}
    </div>
  );
}

interface Group {
  readonly message: string;
  readonly lines: number[];
}

export function grouped(problems: readonly RowProblem[]): Group[] {
  const groups = new Map<string, number[]>();
  for (const problem of problems) {
    const reason = reasonOf(problem);
    const message = problem.column === '' ? reason : `${problem.column}: ${reason}`;
    const lines = groups.get(message);
    if (lines) lines.push(problem.line);
    else groups.set(message, [problem.line]);
  }
  const all = [...groups].map(([message, lines]) => ({ message, lines }));
  return all.sort((a, b) => b.lines.length - a.lines.length);
}

function linesText(lines: readonly number[]): string {
  const first = lines.slice(0, 6).join(', ');
  return lines.length > 6 ? `${first} …` : first;
}
