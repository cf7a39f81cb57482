import { Button, Modal } from '@mantine/core';
import { IconArrowRight, IconLinkPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { AlignDialog, type Aligned } from './align-dialog';
import { goalCoverageQuery, sightQuery, type Brief, type Flag, type GoalParent, type Node } from './alignment-queries';
import { CoverageSteps } from './coverage-steps';
import classes from './goal-dialog.module.css';
import { ParentList } from './parent-list';
import { SightSentence } from './sight-line';
import { flagOf, useTitles } from './words';

export type Chosen = { readonly node: Node } | { readonly goal: Brief; readonly flags: readonly Flag[] };

interface DialogProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

// Everything that the map knows of one line: what it serves, what carries it, what is wrong and how to put it right.
export function GoalDialog({ chosen, onClose }: DialogProps) {
  const { t } = useTexts('alignment');
  const titles = useTitles();
  const [editing, setEditing] = useState<GoalParent | 'new' | null>(null);
  useFocusReturn();
  const title = 'node' in chosen ? titles.ofNode(chosen.node) : titles.ofBrief(chosen.goal);
  const goal: Aligned | null =
    'goal' in chosen
      ? chosen.goal
      : chosen.node.kind === 'goal' && chosen.node.id !== null && chosen.node.owner && chosen.node.period
        ? { id: chosen.node.id, title, owner: chosen.node.owner, period: chosen.node.period }
        : null;
  if (goal && editing !== null) {
    return (
      <AlignDialog
        goal={{ ...goal, title }}
        parent={editing === 'new' ? null : editing}
        onClose={() => setEditing(null)}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('closeDialog') }}>
      {goal ? (
        <AboutGoal goal={goal} flags={'goal' in chosen ? chosen.flags : chosen.node.flags} onEdit={setEditing} />
      ) : (
        'node' in chosen && <AboutObjective node={chosen.node} />
      )}
    </Modal>
  );
}

interface AboutProps {
  readonly goal: Aligned;
  readonly flags: readonly Flag[];
  readonly onEdit: (parent: GoalParent | 'new') => void;
}

function AboutGoal({ goal, flags, onEdit }: AboutProps) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const titles = useTitles();
  const sight = useQuery(sightQuery(goal.id));
  const coverage = useQuery(goalCoverageQuery(goal.id));
  return (
    <div className={classes.about}>
      <p className={classes.facts}>
        <span>{goal.owner.name}</span>
        <span>{format.dateRange(goal.period.start, goal.period.end)}</span>
        <Link to="/goals/$id" params={{ id: goal.id }} className={classes.open}>
          {t('openGoal')}
          <IconArrowRight size={16} stroke={1.9} aria-hidden />
        </Link>
      </p>
      {flags.length > 0 && (
        <ul className={classes.flags}>
          {flags.map(({ code, blocks, other }, index) => (
            <li key={`${code} ${index}`}>
              <strong>{t(`flag.${flagOf(code)}.name`)}</strong>
              {blocks && <span className={classes.blocks}>{t('blocks')}</span>}
              <p>
                {t(`flag.${flagOf(code)}.remedy`, {
                  other: other ? titles.ofBrief(other) : '',
                  owner: other?.owner.name ?? '',
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <section>
        <h3 className={classes.heading}>{t('serves.title')}</h3>
        {sight.isPending && <RowsSkeleton rows={2} />}
        {sight.isError && <ProblemNotice problem={problemOf(sight.error)} onRetry={() => void sight.refetch()} />}
        {sight.isSuccess && (
          <>
            <p className={classes.sight}>
              <SightSentence sight={sight.data} />
            </p>
            <ParentList parents={sight.data.parents} onEdit={onEdit} />
            {sight.data.may_edit && (
              <Button
                variant="default"
                leftSection={<IconLinkPlus size={18} stroke={1.7} aria-hidden />}
                onClick={() => onEdit('new')}
              >
                {t('align.open')}
              </Button>
            )}
          </>
        )}
      </section>
      {coverage.data?.coverage && (
        <section>
          <h3 className={classes.heading}>{t('carried.title')}</h3>
          <CoverageSteps coverage={coverage.data} />
        </section>
      )}
      {coverage.data?.withheld && <p className={classes.quiet}>{t('withheld')}</p>}
    </div>
  );
}

function AboutObjective({ node }: { readonly node: Node }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  return (
    <div className={classes.about}>
      <p className={classes.facts}>
        {node.owner && <span>{node.owner.name}</span>}
        {node.period && <span>{format.dateRange(node.period.start, node.period.end)}</span>}
      </p>
      <p className={classes.sight}>
        {node.drivers === null
          ? t('objective.noDrivers', { count: node.children })
          : t('objective.drivers', { percent: format.percent(node.drivers), count: node.children })}
      </p>
      <p>
        <Link to="/strategy" search={{ objective: node.id ?? undefined }} className={classes.open}>
          {t('openObjective')}
          <IconArrowRight size={16} stroke={1.9} aria-hidden />
        </Link>
      </p>
    </div>
  );
}

function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
