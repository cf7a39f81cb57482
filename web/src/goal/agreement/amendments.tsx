import { Button } from '@mantine/core';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Agreement } from './agreement-query';
import classes from './agreement-section.module.css';
import type { Decision } from './decide-dialog';
import { useTargetWords } from './target-words';

interface AmendmentsProps {
  readonly goal: Agreement;
  readonly onDecide: (decision: Decision) => void;
}

// Another target that is asked for, and those that were agreed.
export function Amendments({ goal, onDecide }: AmendmentsProps) {
  const { t } = useTexts('goal/agreement');
  const format = useFormat();
  const words = useTargetWords(goal);
  const asked = goal.amendments.find(({ state }) => state === 'asked');
  const agreed = goal.amendments.filter(({ state }) => state === 'agreed');
  const { may } = goal;
  return (
    <>
      {asked && (
        <div className={classes.amendment} role="group" aria-labelledby="goal-amendment">
          <h3 id="goal-amendment">{t('amend.asked', { name: asked.asked_by.name })}</h3>
          <p className={classes.change}>
            {t('amend.change', { before: words(asked.target_before), after: words(asked.target_after) })}
          </p>
          <p className={classes.note}>
            {t('amend.when', {
              reason: t(`amend.reasons.${asked.reason}`),
              date: format.date(asked.valid_from),
            })}
          </p>
          <blockquote>{asked.comment}</blockquote>
          <div className={classes.buttons}>
            {may.decide_amendment && (
              <>
                <Button onClick={() => onDecide('agree')}>{t('decide.agree.open')}</Button>
                <Button variant="default" onClick={() => onDecide('decline')}>
                  {t('decide.decline.open')}
                </Button>
              </>
            )}
            {may.withdraw_amendment && (
              <Button variant="default" onClick={() => onDecide('withdraw')}>
                {t('decide.withdraw.open')}
              </Button>
            )}
          </div>
        </div>
      )}
      {agreed.length > 0 && (
        <ul className={classes.past}>
          {agreed.map((each) => (
            <li key={each.number}>
              {t('amend.past', {
                before: words(each.target_before),
                after: words(each.target_after),
                date: format.date(each.valid_from),
                reason: t(`amend.reasons.${each.reason}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
