import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconClockHour4,
  IconMessageQuestion,
  IconPencil,
  IconReplace,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { isFresh, useFormat } from '../../format';
import { useAmounts } from '../../today/use-words';
import { useTexts } from '../../texts';
import { useGoalTitle } from '../goal-words';
import classes from './waiting-item.module.css';
import type { Asked, WaitingGoal } from './waiting-query';

const icons: Readonly<Record<Asked, Icon>> = {
  finish: IconPencil,
  mend: IconArrowBackUp,
  agree: IconMessageQuestion,
  assign: IconMessageQuestion,
  acknowledge: IconUserCheck,
  decide_amendment: IconReplace,
  others: IconClockHour4,
};

// One goal, what is asked, the last word on it, and the way there.
export function WaitingItem({ goal }: { readonly goal: WaitingGoal }) {
  const { t } = useTexts('goal/waiting');
  const format = useFormat();
  const titleOf = useGoalTitle();
  const { amount } = useAmounts(goal);
  const AskedIcon = icons[goal.asked];
  const title = titleOf(goal);
  const age = isFresh(goal.since) ? t('now') : format.age(goal.since);
  const writes = goal.asked === 'finish' || goal.asked === 'mend';
  const primary = goal.asked !== 'others';
  return (
    <li className={classes.item} data-primary={primary}>
      <AskedIcon size={22} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.asked}>
          {t(`asked.${goal.asked}`, {
            name: goal.by?.name ?? goal.owner.name,
            context: goal.by ? undefined : 'calendar',
          })}
          <span className={classes.age}>{age}</span>
        </p>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.facts}>
          <span className={classes.target}>{amount(goal.target)}</span>
          <span>{goal.owner.name}</span>
          <span>{format.period(goal.period.label)}</span>
        </p>
        {goal.comment !== '' && <blockquote className={classes.comment}>{goal.comment}</blockquote>}
      </div>
      <Button
        variant={primary ? 'filled' : 'default'}
        className={classes.action ?? ''}
        aria-label={t('actionOn', { action: t(`action.${goal.asked}`), title, owner: goal.owner.name })}
        renderRoot={(props) =>
          writes ? (
            <Link {...props} to="/goals/$id/edit" params={{ id: goal.id }} />
          ) : (
            <Link {...props} to="/goals/$id" params={{ id: goal.id }} />
          )
        }
      >
        {t(`action.${goal.asked}`)}
      </Button>
    </li>
  );
}
