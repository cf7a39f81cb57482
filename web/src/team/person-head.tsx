import { Link } from '@tanstack/react-router';
import { memo } from 'react';

import { statuses, statusOf } from '../parts';
import classes from './person-head.module.css';
import type { TeamPerson } from './team-query';

interface PersonHeadProps {
  readonly person: TeamPerson;
  readonly reason: string | null;
  readonly unit: string | undefined;
}

// Who it is and, to those who lead, why they stand where they stand.
export const PersonHead = memo(function PersonHead({ person, reason, unit }: PersonHeadProps) {
  const known = statusOf(person.status);
  const { icon: StatusIcon, tone } = statuses[known];
  const quiet = person.goals.length === 0 || person.on_leave;
  return (
    <div className={classes.head}>
      <Link to="/people/$id" params={{ id: person.id }} className={classes.name} preload={false}>
        {person.name}
      </Link>
      {reason !== null && (
        <span className={classes.reason} data-tone={quiet ? 'quiet' : tone}>
          {!quiet && <StatusIcon size={15} stroke={2} aria-hidden />}
          {reason}
        </span>
      )}
      {unit !== undefined && <span className={classes.unit}>{unit}</span>}
    </div>
  );
});
