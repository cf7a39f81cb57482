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
} from '@tabler/icons-react';

import { StateMark, type StateLook } from '../parts/state-mark';
import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';

const looks: Readonly<Record<PactLine['state'], StateLook>> = {
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
  return <StateMark look={looks[state]}>{t(`state.${state}`)}</StateMark>;
}
