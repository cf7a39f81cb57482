import {
  IconAlertTriangle,
  IconArrowDownRight,
  IconArrowUpRight,
  IconBan,
  IconCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockPause,
  IconEqual,
  IconFeather,
  IconFlag,
  IconFlame,
  IconGauge,
  IconHeartbeat,
  IconHourglass,
  IconMessageCircle,
  IconMinus,
  IconMoodConfuzed,
  IconMountain,
  IconPlus,
  IconSeeding,
  IconStars,
  IconX,
  type Icon,
} from '@tabler/icons-react';

import type { Tone } from './tone';

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
}

// Every status of the domain: standing of a goal (3.4), its overlays and its outcome, coverage (3.7), windows of minimum
// activity (3.8), realism and load (3.10), health of a pact (3.15). Words: texts, `status.<name>`.
export const statuses = {
  no_data: { icon: IconCircleDashed, tone: 'quiet' },
  too_early: { icon: IconHourglass, tone: 'quiet' },
  reached: { icon: IconCircleCheckFilled, tone: 'good' },
  ahead: { icon: IconArrowUpRight, tone: 'good' },
  on_track: { icon: IconCheck, tone: 'fine' },
  at_risk: { icon: IconAlertTriangle, tone: 'warn' },
  off_track: { icon: IconArrowDownRight, tone: 'bad' },
  stale: { icon: IconClockPause, tone: 'quiet' },
  owner_doubts: { icon: IconMoodConfuzed, tone: 'warn' },
  exceeded: { icon: IconStars, tone: 'good' },
  achieved: { icon: IconFlag, tone: 'good' },
  partly: { icon: IconGauge, tone: 'fine' },
  missed: { icon: IconX, tone: 'bad' },
  void: { icon: IconBan, tone: 'quiet' },
  gap: { icon: IconMinus, tone: 'bad' },
  thin: { icon: IconFeather, tone: 'warn' },
  buffered: { icon: IconCheck, tone: 'good' },
  heavy: { icon: IconPlus, tone: 'fine' },
  excessive: { icon: IconAlertTriangle, tone: 'warn' },
  met: { icon: IconCheck, tone: 'good' },
  excused: { icon: IconEqual, tone: 'quiet' },
  pending: { icon: IconHourglass, tone: 'quiet' },
  unrealistic: { icon: IconX, tone: 'bad' },
  stretch: { icon: IconMountain, tone: 'fine' },
  challenging: { icon: IconFlame, tone: 'fine' },
  realistic: { icon: IconCheck, tone: 'good' },
  easy: { icon: IconFeather, tone: 'quiet' },
  no_evidence: { icon: IconCircleDashed, tone: 'quiet' },
  ok: { icon: IconCheck, tone: 'good' },
  tight: { icon: IconGauge, tone: 'warn' },
  overload: { icon: IconAlertTriangle, tone: 'bad' },
  healthy: { icon: IconHeartbeat, tone: 'good' },
  watch: { icon: IconAlertTriangle, tone: 'warn' },
  talk: { icon: IconMessageCircle, tone: 'bad' },
  forming: { icon: IconSeeding, tone: 'quiet' },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof statuses;

// Statuses come as plain texts; one that this app does not know yet is shown as no data rather than not at all.
export function statusOf(text: string): Status {
  return text in statuses ? (text as Status) : 'no_data';
}
