import { IconAlertCircle, IconBulb, IconHeart, IconHelpCircle } from '@tabler/icons-react';

import type { Kind } from './feedback-queries';
import classes from './feedback.module.css';

const icons = { praise: IconHeart, question: IconHelpCircle, suggestion: IconBulb, concern: IconAlertCircle } as const;

// The word beside it says the same.
export function KindMark({ kind, size = 20 }: { readonly kind: Kind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon className={classes.mark ?? ''} data-kind={kind} size={size} stroke={1.7} aria-hidden />;
}
