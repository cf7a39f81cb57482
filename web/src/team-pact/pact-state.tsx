import {
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFlag,
  IconHistory,
  IconPencil,
  IconSignature,
} from '@tabler/icons-react';

import { StateMark, type StateLook } from '../parts/state-mark';
import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';

const looks: Readonly<Record<PactLine['state'], StateLook>> = {
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
  return <StateMark look={looks[state]}>{t(`state.${state}`)}</StateMark>;
}
