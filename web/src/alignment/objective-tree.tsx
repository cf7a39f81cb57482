import { lazy, Suspense, useState } from 'react';

import { problemOf } from '../api';
import { ProblemNotice, RowsSkeleton } from '../parts';
import { AlignmentTree } from './alignment-tree';
import type { Filter } from './filter';
import type { Chosen } from './goal-dialog';
import { useTree } from './use-tree';

const GoalDialog = lazy(() => import('./goal-dialog').then((module) => ({ default: module.GoalDialog })));

const all: Filter = {};

// The top of the alignment map, closed: objectives with their own numbers, and below each what serves it.
export default function ObjectiveTree() {
  const tree = useTree(all, 'objective', false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (tree.isReading) return <RowsSkeleton rows={8} />;
  if (tree.error && !tree.top) return <ProblemNotice problem={problemOf(tree.error)} onRetry={tree.readAgain} />;
  return (
    <>
      <AlignmentTree tree={tree} onChoose={setChosen} />
      {chosen && (
        <Suspense fallback={null}>
          <GoalDialog chosen={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </>
  );
}
