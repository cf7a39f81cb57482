import { createContext, useContext } from 'react';

import type { Problem } from '../../api';
import type { Facts } from './facts';
import type { FieldName, GoalForm } from './form';
import type { Checked } from './use-checker';

// What every field of the form needs: the form as it stands, a way to change it, and what was said against it.
export interface Editing {
  readonly facts: Facts;
  readonly checked: Checked;
  readonly form: GoalForm;
  readonly change: (change: Partial<GoalForm>) => void;
  readonly problem: Problem | null; // what saving was refused for
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing is for fields of the goal editor');
  return editing;
}

// The server's names of the form's fields.
const theirs: Partial<Record<FieldName, readonly string[]>> = {
  value: ['target'],
  plan: ['plan_goal'],
  owner: ['owner', 'person', 'unit'],
  bandLower: ['band', 'band_lower'],
  bandUpper: ['band_upper'],
  standsAlone: ['stands_alone_because'],
  reviewOn: ['review_on'],
  feedbackGiver: ['feedback_giver'],
  amendmentRoute: ['amendment_route'],
};

// What was said against a field: when it was saved, or as the checker could not read it.
export function useRefusal(): (name: FieldName) => string | undefined {
  const { problem, checked } = useEditing();
  return (name) => {
    for (const field of theirs[name] ?? [name]) {
      const said =
        problem?.field(field) ?? problem?.field(`draft/${field}`) ?? checked.refused?.field(`draft/${field}`);
      if (said !== undefined) return said;
    }
    return undefined;
  };
}
