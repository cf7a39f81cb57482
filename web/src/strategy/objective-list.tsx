import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { ProblemNotice } from '../parts';
import { useTexts } from '../texts';
import { ObjectiveDialog } from './objective-dialog';
import classes from './objective-list.module.css';
import { ObjectiveRow, type RowAct } from './objective-row';
import { dropped } from './places';
import { StateDialog } from './state-dialog';
import type { Strategy } from './strategy-queries';
import { useOrder } from './use-order';

// Objectives in their order, parts set in below what they are part of. Who may, moves one by its handle.
export function ObjectiveList({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTexts('strategy');
  const { objectives } = strategy;
  const { objective: wanted } = useSearch({ from: '/signed-in/strategy' });
  const order = useOrder(objectives);
  const [opened, setOpened] = useState<{ readonly id: string; readonly act: RowAct } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const shown = objectives.find(({ id }) => id === opened?.id);
  const close = (): void => setOpened(null);

  useEffect(() => {
    if (wanted === undefined) return;
    document.getElementById(`objective-${wanted}`)?.scrollIntoView({ block: 'center' });
  }, [wanted]);

  return (
    <>
      {order.problem && <ProblemNotice problem={order.problem} />}
      <ol className={classes.list} aria-busy={order.moving}>
        {objectives.map((objective) => (
          <ObjectiveRow
            key={objective.id}
            objective={objective}
            mayWrite={strategy.may_write}
            found={objective.id === wanted}
            dragged={dragged === objective.id}
            onAct={(act) => setOpened({ id: objective.id, act })}
            onStep={(by) => order.step(objective, by)}
            onDrag={setDragged}
            accepts={(below) => dragged !== null && dropped(objectives, dragged, objective.id, below) !== null}
            onDrop={(below) => {
              const source = objectives.find(({ id }) => id === dragged);
              const place = source && dropped(objectives, source.id, objective.id, below);
              if (source && place) order.place(source, place);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      {strategy.may_write && objectives.length > 1 && <p className={classes.keys}>{t('move.hint')}</p>}
      <div role="status" className="visually-hidden">
        {order.said}
      </div>
      {shown && opened?.act === 'edit' && <ObjectiveDialog strategy={strategy} objective={shown} onClose={close} />}
      {shown && opened?.act === 'part' && (
        <ObjectiveDialog strategy={strategy} objective={null} below={shown.id} onClose={close} />
      )}
      {shown && opened && opened.act !== 'edit' && opened.act !== 'part' && (
        <StateDialog act={opened.act} objective={shown} onClose={close} />
      )}
    </>
  );
}
