import { IconCircleCheck, IconDoorExit, IconMail, IconPlaneDeparture } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import classes from './person-status.module.css';

export const personStatuses = ['active', 'on_leave', 'invited', 'departed'] as const;

const icons = {
  active: IconCircleCheck,
  on_leave: IconPlaneDeparture,
  invited: IconMail,
  departed: IconDoorExit,
} as const;

export function PersonStatus({ status }: { readonly status: string }) {
  const { t } = useTexts('administration/people');
  const known = personStatuses.find((each) => each === status) ?? 'active';
  const StatusIcon = icons[known];
  return (
    <span className={classes.status} data-status={known}>
      <StatusIcon size="1.15em" stroke={1.8} aria-hidden />
      {t(`status.${known}`)}
    </span>
  );
}
