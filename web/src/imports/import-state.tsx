import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconLoader2,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';

import { useTexts } from '../texts';
import classes from './import-state.module.css';

const states = {
  waiting: { icon: IconClock, tone: 'quiet' },
  running: { icon: IconLoader2, tone: 'fine' },
  interrupted: { icon: IconPlayerPause, tone: 'warn' },
  applied: { icon: IconCircleCheck, tone: 'good' },
  failed: { icon: IconAlertTriangle, tone: 'bad' },
} as const satisfies Record<string, { icon: Icon; tone: string }>;

function isState(text: string): text is keyof typeof states {
  return text in states;
}

export function ImportState({ state }: { readonly state: string }) {
  const { t } = useTexts('imports');
  const known = isState(state) ? state : 'failed';
  const { icon: StateIcon, tone } = states[known];
  return (
    <span className={classes.state} data-tone={tone}>
      <StateIcon size={16} stroke={1.8} aria-hidden />
      {t(`states.${known}`)}
    </span>
  );
}
