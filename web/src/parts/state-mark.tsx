import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './state-mark.module.css';
import type { Tone } from './tone';

export type StateLook = readonly [Icon, Tone];

// Where something stands in its life, as icon and word.
export function StateMark({ look: [StateIcon, tone], children }: { look: StateLook; children: ReactNode }) {
  return (
    <span className={classes.state} data-tone={tone}>
      <StateIcon size="1.15em" stroke={1.9} aria-hidden />
      {children}
    </span>
  );
}
