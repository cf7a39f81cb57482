import { Button } from '@mantine/core';
import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { ObjectiveMenu } from './objective-menu';
import classes from './objective-row.module.css';
import { ObjectiveState } from './objective-state';
import type { Act } from './state-dialog';
import type { Objective } from './strategy-queries';

export type RowAct = Act | 'edit' | 'part';

interface ObjectiveRowProps {
  readonly objective: Objective;
  readonly mayWrite: boolean;
  readonly found: boolean; // the search led here
  readonly dragged: boolean;
  readonly onAct: (act: RowAct) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onDrag: (id: string | null) => void;
  readonly accepts: (below: boolean) => boolean;
  readonly onDrop: (below: boolean) => void;
}

export function ObjectiveRow(props: ObjectiveRowProps) {
  const { objective, mayWrite, found, dragged, onAct, onStep, onDrag, accepts, onDrop } = props;
  const { t } = useTexts('strategy');
  const format = useFormat();
  const [over, setOver] = useState<'above' | 'below' | null>(null);
  const { title, state, owner, level } = objective;
  const ended = state === 'achieved' || state === 'dropped';
  const half = (event: DragEvent<HTMLElement>): 'above' | 'below' => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2 ? 'below' : 'above';
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keyboard moves it by its handle
    <li
      id={`objective-${objective.id}`}
      className={classes.row}
      data-level={level}
      data-state={state}
      data-found={found || undefined}
      data-dragged={dragged || undefined}
      data-over={over ?? undefined}
      onDragOver={(event) => {
        const where = half(event);
        const takes = accepts(where === 'below');
        if (takes) event.preventDefault();
        setOver(takes ? where : null);
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(null);
        onDrop(half(event) === 'below');
      }}
    >
      <span className={classes.rank}>{format.number(objective.rank)}</span>
      <div className={classes.words}>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.facts}>
          <ObjectiveState state={state} />
          <span>{format.dateRange(objective.start, objective.end)}</span>
          <span>{owner.departed ? t('hasLeft', { name: owner.name }) : owner.name}</span>
        </p>
        {objective.statement !== '' && <p className={classes.statement}>{objective.statement}</p>}
        {objective.reason !== '' && (
          <p className={classes.reason}>
            {t(`since.${state}`, { date: format.date(objective.state_since), reason: objective.reason })}
          </p>
        )}
        {!ended && (owner.departed || !owner.leads) && (
          <p className={classes.warning}>
            <IconAlertTriangle size={17} stroke={1.8} aria-hidden />
            {t(owner.departed ? 'ownerGone' : 'ownerLeadsNothing', { name: owner.name })}
            {mayWrite && (
              <Button variant="default" size="compact-sm" onClick={() => onAct('edit')}>
                {t('chooseOwner')}
              </Button>
            )}
          </p>
        )}
      </div>
      {(mayWrite || objective.may_edit) && (
        <div className={classes.actions}>
          {mayWrite && state === 'draft' && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('act.activate.this', { title })}
              onClick={() => onAct('activate')}
            >
              {t('act.activate.action')}
            </Button>
          )}
          {mayWrite && (
            <button
              type="button"
              className={classes.handle}
              draggable
              data-handle={objective.id}
              aria-label={t('move.handle', { title })}
              aria-keyshortcuts="ArrowUp ArrowDown"
              onKeyDown={(event) => {
                if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                event.preventDefault();
                onStep(event.key === 'ArrowUp' ? -1 : 1);
              }}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', title);
                onDrag(objective.id);
              }}
              onDragEnd={() => onDrag(null)}
            >
              <IconGripVertical size={18} stroke={1.7} aria-hidden />
            </button>
          )}
          <ObjectiveMenu objective={objective} mayWrite={mayWrite} onAct={onAct} onStep={onStep} />
        </div>
      )}
    </li>
  );
}
