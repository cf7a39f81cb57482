import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string; // what is not there yet
  readonly text: string; // what to do next
  readonly children?: ReactNode; // the button that does it
}

export function EmptyState({ icon: EmptyIcon, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <EmptyIcon size={40} stroke={1.3} aria-hidden />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
