import { Button } from '@mantine/core';
import { IconStairs } from '@tabler/icons-react';
import { useState } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { DecisionDialog, type Decidable } from './decision-dialog';
import classes from './ladder-card.module.css';
import type { Life } from './life-queries';

// Acts that a button offers, in the order in which somebody would look for them.
const offered: readonly Decidable[] = [
  'confirm',
  'hold_conversation',
  'agree_plan',
  'override_block',
  'grant_contest',
  'reject_contest',
  'contest',
  'answer',
  'decline',
  'end_plan',
];

// Where the rep stands on what both have agreed beforehand, in plain words, with what it rests on and what can be done.
export function LadderCard({ life, onGone }: { readonly life: Life; readonly onGone: () => void }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const [deciding, setDeciding] = useState<Decidable | null>(null);
  const { ladder, reader } = life;
  const { proposal, plan } = ladder;
  const told = proposal?.step ?? ladder.step;
  const agreed = life.agreed_steps.find(({ step }) => step === place[told]);
  // The newest come first.
  const lastWord = (act: Decidable): Decision | undefined => ladder.decisions.find((one) => one.act === act);
  const acts = offered.filter((act) => ladder.may.includes(act));
  return (
    <section className={classes.card} aria-labelledby="ladder">
      <h2 id="ladder" className={classes.heading}>
        <IconStairs size={19} stroke={1.7} aria-hidden />
        {t('ladder.title')}
      </h2>
      {!ladder.not_concluded && (ladder.step !== 'none' || !proposal) && (
        <p className={classes.state}>{t(`ladder.step.${ladder.step}`)}</p>
      )}
      {ladder.since !== null && !ladder.not_concluded && (
        <p className={classes.quiet}>{t('ladder.since', { day: format.date(ladder.since) })}</p>
      )}
      {proposal && (
        <div className={classes.proposal}>
          <p className={classes.asked}>
            {t(proposal.manager_confirmed ? 'ladder.confirmed' : 'ladder.proposed', {
              step: t(`ladder.name.${proposal.step}`),
            })}
          </p>
          {proposal.manager_confirmed && <Word of={lastWord('confirm')} />}
          {proposal.blocked && (
            <p className={classes.blocked}>{t('ladder.blocked', { count: Math.max(1, life.manager_overdue) })}</p>
          )}
          {proposal.contest_until !== null && proposal.contested_on === null && (
            <p className={classes.quiet}>{t('ladder.contestUntil', { day: format.date(proposal.contest_until) })}</p>
          )}
          {proposal.contested_on !== null && (
            <>
              <p className={classes.quiet}>{t('ladder.contested', { day: format.date(proposal.contested_on) })}</p>
              <Word of={lastWord('contest')} />
            </>
          )}
        </div>
      )}
      {ladder.conversation_due !== null && (
        <p className={classes.quiet}>
          {t('ladder.talkUntil', { day: format.date(ladder.conversation_due, 'weekday') })}
        </p>
      )}
      {ladder.conversation_held_on !== null && (
        <>
          <p className={classes.quiet}>{t('ladder.talked', { day: format.date(ladder.conversation_held_on) })}</p>
          <Word of={lastWord('hold_conversation')} />
        </>
      )}
      {told !== 'none' && told !== 'nudge' && <Word of={lastWord('answer')} />}
      {ladder.not_concluded && (
        <p>
          {t('ladder.notConcluded', {
            day: format.date(ladder.not_concluded.on),
            step: t(`ladder.name.${ladder.not_concluded.step}`),
          })}
        </p>
      )}
      {life.state === 'suspended' && <p className={classes.quiet}>{t('ladder.rests')}</p>}
      <Evidence ranges={proposal?.evidence ?? ladder.evidence} />
      {agreed && told !== 'none' && (
        <blockquote className={classes.agreed}>
          <p className={classes.quiet}>{t('ladder.agreed')}</p>
          <p>{agreed.text}</p>
          {agreed.help !== '' && <p>{t('ladder.help', { help: agreed.help })}</p>}
        </blockquote>
      )}
      {plan && (
        <p>
          {t(plan.rep_agreed && plan.manager_agreed ? 'ladder.plan' : 'ladder.planAsked', {
            days: format.dateRange(plan.days.start, plan.days.end),
          })}{' '}
          {t(`ladder.exit.${plan.exit_test}`, { met: plan.windows.met, all: plan.windows.met + plan.windows.missed })}
        </p>
      )}
      {plan && <Word of={ladder.decisions.find((one) => one.act === 'agree_plan' && one.reason !== '')} />}
      {ladder.step !== 'none' && ladder.met_in_a_row > 0 && (
        <p className={classes.quiet}>{t('ladder.metInARow', { count: ladder.met_in_a_row })}</p>
      )}
      {acts.length > 0 && (
        <div className={classes.buttons}>
          {acts.map((act, index) => (
            <Button key={act} variant={index === 0 ? 'filled' : 'default'} onClick={() => setDeciding(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {ladder.decisions[0]?.without_effect && <p className={classes.quiet}>{t('ladder.withdrawn')}</p>}
      {reader !== 'rep' && acts.length === 0 && proposal === null && (
        <p className={classes.quiet}>{t('ladder.calm')}</p>
      )}
      <Decisions life={life} />
      {deciding && <DecisionDialog life={life} act={deciding} onClose={() => setDeciding(null)} onGone={onGone} />}
    </section>
  );
}

const place: Readonly<Record<Life['ladder']['step'], number>> = {
  none: 0,
  nudge: 1,
  conversation: 2,
  support_plan: 3,
  formal_review: 4,
};

type Decision = Life['ladder']['decisions'][number];

// What somebody said to a step, where everybody who decides next reads it.
function Word({ of: decision }: { readonly of: Decision | undefined }) {
  const { t } = useTexts('pact-life');
  if (!decision || decision.reason === '') return null;
  return <p>{t('ladder.word', { by: decision.by, reason: decision.reason })}</p>;
}

function Evidence({ ranges }: { readonly ranges: readonly { readonly start: string; readonly end: string }[] }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  if (ranges.length === 0) return null;
  return (
    <p className={classes.quiet}>
      {t('ladder.evidence', { windows: ranges.map(({ start, end }) => format.dateRange(start, end)).join(', ') })}
    </p>
  );
}

// What followed from the windows and the decisions, the newest first.
function History({ life }: { readonly life: Life }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const { history } = life.ladder;
  if (history.length === 0) return null;
  return (
    <ul aria-label={t('history.title')}>
      {history.map((one, index) => (
        <li key={history.length - index}>
          {t('history.line', {
            day: format.date(one.on),
            change: t(`history.${one.kind}`, { step: t(`ladder.name.${one.step}`) }),
          })}
        </li>
      ))}
    </ul>
  );
}

function Decisions({ life }: { readonly life: Life }) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const { decisions } = life.ladder;
  if (decisions.length === 0 && life.ladder.history.length === 0) return null;
  return (
    <details className={classes.decisions}>
      <summary>{t('decisions.title', { count: decisions.length })}</summary>
      <ul>
        {decisions.map((one, index) => (
          <li key={decisions.length - index}>
            <span className={one.without_effect ? classes.gone : undefined}>
              {t(one.on_behalf_of === '' ? 'decisions.line' : 'decisions.lineFor', {
                by: one.by,
                manager: one.on_behalf_of,
                act: t(`act.${one.act}`),
                day: format.date(one.on),
              })}
              {one.days && ` (${format.dateRange(one.days.start, one.days.end)})`}
            </span>
            {one.reason !== '' && <span className={classes.quiet}>“{one.reason}”</span>}
            {one.without_effect && <span className={classes.quiet}>{t('decisions.withdrawn')}</span>}
          </li>
        ))}
      </ul>
      <History life={life} />
    </details>
  );
}
