import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { problemsQuery, type FlagKind } from './alignment-queries';
import type { Chosen } from './goal-dialog';
import classes from './missing-list.module.css';
import { flagOf, useTitles } from './words';

const kinds = ['orphan', 'gap', 'conflict', 'childless', 'excessive'] as const;
const named = 4; // of each kind

interface MissingProps {
  readonly unit: string | undefined;
  readonly shown: FlagKind | undefined; // which the map is filtered by
  readonly onShow: (kind: FlagKind | undefined) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

// What is missing and what collides, each kind with what to do about it.
export function MissingList({ unit, shown, onShow, onChoose }: MissingProps) {
  const { t } = useTexts('alignment');
  const all = useQuery(problemsQuery(unit, undefined, 1));
  const counts = new Map<FlagKind, number>();
  for (const { code, goals } of all.data?.totals ?? []) {
    const kind = /^C\d$/.test(code) ? 'conflict' : kinds.find((each) => each === code.toLowerCase());
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + goals);
  }
  return (
    <aside className={classes.missing} aria-labelledby="alignment-missing">
      <h2 id="alignment-missing" className={classes.heading}>
        {t('missing.title')}
      </h2>
      {all.isPending && <RowsSkeleton rows={4} />}
      {all.isError && <ProblemNotice problem={problemOf(all.error)} onRetry={() => void all.refetch()} />}
      {all.isSuccess && counts.size === 0 && (
        <p className={classes.fine}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          {t('missing.nothing')}
        </p>
      )}
      {kinds
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            count={counts.get(kind) ?? 0}
            unit={unit}
            isShown={shown === kind}
            onShow={onShow}
            onChoose={onChoose}
          />
        ))}
    </aside>
  );
}

interface KindProps {
  readonly kind: FlagKind;
  readonly count: number;
  readonly unit: string | undefined;
  readonly isShown: boolean;
  readonly onShow: (kind: FlagKind | undefined) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

function Kind({ kind, count, unit, isShown, onShow, onChoose }: KindProps) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const titles = useTitles();
  const rows = useQuery(problemsQuery(unit, kind, named)).data?.items ?? [];
  return (
    <section className={classes.kind} aria-labelledby={`missing-${kind}`}>
      <h3 id={`missing-${kind}`} className={classes.name}>
        {t(`missing.${kind}.count`, { count })}
      </h3>
      <p className={classes.remedy}>{t(`missing.${kind}.remedy`)}</p>
      <ul className={classes.goals}>
        {rows.map(({ goal, flag, gap, coverage, currency }, index) => (
          <li key={`${goal.id} ${index}`}>
            <button type="button" className={classes.goal} onClick={() => onChoose({ goal, flags: [flag] })}>
              {titles.ofBrief(goal)}
            </button>
            <span className={classes.detail}>
              {goal.owner.name}
              {kind === 'conflict' && ` · ${t(`flag.${flagOf(flag.code)}.name`)}`}
              {gap !== null && ` · ${t('gap', { amount: format.amount(gap, currency, { compact: true }) })}`}
              {gap === null && coverage !== null && ` · ${format.percent(coverage, { places: 0 })}`}
            </span>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.show ?? ''}
        onClick={() => onShow(isShown ? undefined : kind)}
      >
        {t(isShown ? 'missing.showAll' : 'missing.showOnMap', { count })}
      </Button>
    </section>
  );
}
