import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useNow } from '../break-glass/use-now';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { CheckIns, Line, Sheet } from './check-in-queries';
import classes from './check-in.module.css';
import { useSubjectTitle } from './use-title';

const CheckInForm = lazy(() => import('./check-in-form').then((module) => ({ default: module.CheckInForm })));

interface OwnWordsProps {
  readonly page: CheckIns;
  readonly line: Line & { readonly words: NonNullable<Line['words']>; readonly edit_until: string };
}

// What one wrote oneself: changed within a day, added to after it.
export function OwnWords({ page, line }: OwnWordsProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const titleOf = useSubjectTitle();
  const act = useNow() < new Date(line.edit_until).getTime() ? 'change' : 'add';
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { window, words } = line;
  const before = act === 'add' ? (line.added.at(-1) ?? words) : words;
  return (
    <div className={classes.buttons}>
      {act === 'change' && (
        <p className={classes.hint}>{t('changeUntil', { time: format.instant(line.edit_until) })}</p>
      )}
      <Button
        size="compact-sm"
        variant={act === 'change' ? 'default' : 'subtle'}
        aria-label={t(`${act}Of`, { days: format.dateRange(window.start, window.end) })}
        onClick={() => setSheet({ act, window, actuals: words.actuals, helpers: page.helpers, before })}
      >
        {t(act)}
      </Button>
      {sheet && (
        <Suspense fallback={null}>
          <CheckInForm subject={page} title={titleOf(page.title)} sheet={sheet} onClose={() => setSheet(null)} />
        </Suspense>
      )}
    </div>
  );
}
