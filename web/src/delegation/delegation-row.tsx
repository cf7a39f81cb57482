import { Button } from '@mantine/core';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Delegation } from './delegation-queries';
import classes from './deputies-page.module.css';

interface DelegationRowProps {
  readonly delegation: Delegation;
  readonly onEnd?: () => void;
}

export function DelegationRow({ delegation, onEnd }: DelegationRowProps) {
  const { t } = useTexts('delegation');
  const format = useFormat();
  const { deputy, manager, days, state } = delegation;
  return (
    <li className={classes.row} data-state={state}>
      <div className={classes.words}>
        <h2 className={classes.name}>{t('actsFor', { deputy: deputy.name, manager: manager.name })}</h2>
        <p className={classes.facts}>
          <span className={classes.state} data-state={state}>
            {t(`state.${state}`)}
          </span>
          <span>{format.dateRange(days.start, days.end)}</span>
        </p>
        <ul className={classes.rights}>
          {delegation.rights.map((right) => (
            <li key={right}>{t(`right.${right}.can`)}</li>
          ))}
        </ul>
        <p className={classes.quiet}>
          {t('madeBy', { name: delegation.made_by.name, at: format.instant(delegation.made_at) })}
          {delegation.ended_at !== null &&
            ` ${t('endedBy', { name: delegation.ended_by?.name ?? '', at: format.instant(delegation.ended_at) })}`}
        </p>
      </div>
      {delegation.may_end && onEnd && (
        <Button
          variant="default"
          aria-label={t('end.openOf', { deputy: deputy.name, manager: manager.name })}
          onClick={onEnd}
        >
          {t('end.open')}
        </Button>
      )}
    </li>
  );
}
