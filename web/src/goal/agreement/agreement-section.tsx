import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Agreement, GoalAct } from './agreement-query';
import classes from './agreement-section.module.css';
import { AmendmentDialog } from './amendment-dialog';
import { Amendments } from './amendments';
import { DecideDialog, type Decision } from './decide-dialog';
import { History } from './history';
import { StepDialog } from './step-dialog';
import { primaryStep, stepsOf, turnOf } from './steps';
import { Terms } from './terms';

type Opened = { readonly step: GoalAct } | { readonly decision: Decision } | 'amend' | null;

// What is agreed, whose turn it is, and what the reader may do now.
export function AgreementSection({ goal }: { readonly goal: Agreement }) {
  const { t } = useTexts('goal/agreement');
  const format = useFormat();
  const [opened, setOpened] = useState<Opened>(null);
  const steps = stepsOf(goal);
  const primary = goal.may.decide_amendment ? undefined : primaryStep(steps);
  const turn = turnOf(goal);
  const pause = goal.pauses.at(-1);
  const close = (): void => setOpened(null);
  const say = t as unknown as (key: string) => string;
  return (
    <section className={classes.section} aria-labelledby="goal-agreement">
      <h2 id="goal-agreement" className={classes.heading}>
        {t('title')}
      </h2>
      <p className={classes.state}>
        <strong>{t(`state.${goal.state}`)}</strong>{' '}
        {turn !== 'nobody' && (
          <span>{t(`turn.${turn}`, { owner: goal.owner.name, author: goal.author?.name ?? '' })}</span>
        )}
      </p>
      {goal.state === 'paused' && pause && (
        <p className={classes.note}>{t('paused', { days: format.dateRange(pause.start, pause.end) })}</p>
      )}
      {goal.statement !== '' && <blockquote className={classes.statement}>{goal.statement}</blockquote>}
      <div className={classes.buttons}>
        {goal.may.rewrite && (
          <Button
            {...(primary === 'propose' && { variant: 'default' })}
            leftSection={<IconPencil size={17} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/goals/$id/edit" params={{ id: goal.id }} />}
          >
            {t('rewrite')}
          </Button>
        )}
        {steps.map((act) => (
          <Button
            key={act}
            variant={act === primary ? 'filled' : act === 'cancel' ? 'subtle' : 'default'}
            {...(act === 'cancel' && { color: 'gray' })}
            onClick={() => setOpened({ step: act })}
          >
            {say(`step.${act}.open`)}
          </Button>
        ))}
        {goal.may.ask_amendment && (
          <Button variant="default" onClick={() => setOpened('amend')}>
            {t('amend.open')}
          </Button>
        )}
      </div>
      <Amendments goal={goal} onDecide={(decision) => setOpened({ decision })} />
      <Terms goal={goal} />
      <History goal={goal} />
      {opened === 'amend' && <AmendmentDialog goal={goal} onClose={close} />}
      {opened !== null && typeof opened === 'object' && 'step' in opened && (
        <StepDialog goal={goal} act={opened.step} onClose={close} />
      )}
      {opened !== null && typeof opened === 'object' && 'decision' in opened && (
        <DecideDialog goal={goal} decision={opened.decision} onClose={close} />
      )}
    </section>
  );
}
