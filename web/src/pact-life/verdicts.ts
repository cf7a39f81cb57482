import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react';

import type { StandardWindow } from './life-queries';

// How a window is shown: word, icon and tone together, never colour alone.
export const verdicts = {
  met: { icon: IconCheck, tone: 'good' },
  missed: { icon: IconX, tone: 'bad' },
  excused: { icon: IconMinus, tone: 'quiet' },
  pending: { icon: IconClock, tone: 'quiet' },
} as const;

export type Verdict = keyof typeof verdicts;

export function verdictOf(window: Pick<StandardWindow, 'verdict'>): Verdict {
  return window.verdict;
}
