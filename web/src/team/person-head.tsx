import { memo } from 'react';

import type { PlainLinks } from '../app/plain-links';
import { statuses, statusOf } from '../parts';
import classes from './person-head.module.css';
import type { TeamPerson } from './team-query';
import { isOwnReason } from './team-rows';

interface PersonHeadProps {
  readonly person: TeamPerson;
  readonly reason: string | null;
  readonly unit: string | undefined;
  readonly links: PlainLinks;
}

// Who it is and, to those who lead, why they stand where they stand.
export const PersonHead = memo(function PersonHead({ person, reason, unit, links }: PersonHeadProps) {
  const known = statusOf(person.status);
  const own = person.need !== null && isOwnReason(person.need.reason);
  const { icon: StatusIcon, tone } = statuses[own ? 'talk' : known];
  const quiet = !own && (person.goals.length === 0 || person.on_leave);
  return (
    <div className={classes.head}>
      <a href={links.hrefOf(`/people/${person.id}`)} onClick={links.onClick} className={classes.name}>
        {person.name}
      </a>
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
