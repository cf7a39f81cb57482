import {
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconHistory,
  IconMessage2,
  IconMessages,
  IconSignature,
  type Icon,
} from '@tabler/icons-react';

import type { Tone } from '../parts/tone';
import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';
import classes from './pact-state.module.css';

const looks: Readonly<Record<PactLine['state'], readonly [Icon, Tone]>> = {
  draft: [IconCircleDashed, 'quiet'],
  discussed: [IconMessages, 'fine'],
  proposed: [IconSignature, 'warn'],
  countered: [IconMessage2, 'warn'],
  agreed: [IconCalendarTime, 'fine'],
  active: [IconCircleCheck, 'good'],
  suspended: [IconClockPause, 'warn'],
  expired: [IconHistory, 'quiet'],
  terminated: [IconCircleX, 'quiet'],
};

// Where a pact stands, as icon and word.
export function PactState({ state }: { readonly state: PactLine['state'] }) {
  const { t } = useTexts('sales-pact');
  const [StateIcon, tone] = looks[state];
  return (
    <span className={classes.state} data-tone={tone}>
      <StateIcon size="1.15em" stroke={1.9} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
