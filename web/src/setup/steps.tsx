import { IconCheck } from '@tabler/icons-react';

import classes from './steps.module.css';

interface StepsProps {
  readonly labels: readonly string[];
  readonly current: number;
}

// Where one is on a short way.
export function Steps({ labels, current }: StepsProps) {
  return (
    <ol className={classes.steps}>
      {labels.map((label, index) => (
        <li
          key={label}
          className={classes.step}
          data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={classes.dot}>
            {index < current ? <IconCheck size={14} stroke={2.5} aria-hidden /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
