import {
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFlag,
  IconHistory,
  IconPencil,
  IconSignature,
  type Icon,
} from '@tabler/icons-react';

import type { Tone } from '../parts';
import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';
import classes from './pact-state.module.css';

const looks: Readonly<Record<PactLine['state'], readonly [Icon, Tone]>> = {
  forming: [IconCircleDashed, 'quiet'],
  signing: [IconSignature, 'warn'],
  agreed: [IconCalendarTime, 'fine'],
  active: [IconCircleCheck, 'good'],
  amending: [IconPencil, 'warn'],
  ended: [IconFlag, 'warn'],
  closed: [IconHistory, 'quiet'],
  dissolved: [IconCircleX, 'quiet'],
};

// Where a pact stands, as icon and word.
export function PactState({ state }: { readonly state: PactLine['state'] }) {
  const { t } = useTexts('team-pact');
  const [StateIcon, tone] = looks[state];
  return (
    <span className={classes.state} data-tone={tone}>
      <StateIcon size="1.15em" stroke={1.9} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
