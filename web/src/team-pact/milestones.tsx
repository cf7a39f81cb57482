import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClockExclamation, IconConfetti } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { api, ok, problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts';
import { StateMark, type StateLook } from '../parts/state-mark';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { usePactStep, type PactPage, type PactTerms, type PactWhole } from './pact-queries';
import classes from './room-page.module.css';

const looks = {
  ahead: [IconCircleDashed, 'quiet'],
  late: [IconClockExclamation, 'warn'],
  reached: [IconCircleCheck, 'good'],
} as const satisfies Record<string, StateLook>;

function stateOf({ reached_on: reached, late }: PactWhole['milestones'][number]): keyof typeof looks {
  if (reached !== null) return 'reached';
  return late ? 'late' : 'ahead';
}

interface MilestonesProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly terms: PactTerms;
}

// The goal whose numbers the pact follows, and what is reached on the way; a member says so on the day.
export function Milestones({ page, whole, terms }: MilestonesProps) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const { today } = useSession();
  const mark = usePactStep(page.pact.id, (key: string) =>
    ok(
      api.POST('/api/v1/pacts/{id}/occurrences', {
        params: { path: { id: page.pact.id } },
        body: { key, window: today, kind: 'reached' },
      }),
    ),
  );
  if (terms.goal === null && terms.milestones.length === 0) return null;
  const lives = whole.in_force !== null;
  return (
    <section className={classes.section} aria-labelledby="pact-way">
      <h2 id="pact-way" className={classes.heading}>
        {t('way.title')}
      </h2>
      {mark.isError && <ProblemNotice problem={problemOf(mark.error)} />}
      <ul className={classes.list}>
        {terms.goal && (
          <li className={classes.item}>
            <Link to="/goals/$id" params={{ id: terms.goal.goal }} preload={false}>
              {terms.goal.summary}
            </Link>
          </li>
        )}
        {!lives &&
          terms.milestones.map((one) => (
            <li key={`${one.title} ${one.due}`} className={classes.item}>
              {one.title}
              <p className={classes.facts}>{format.date(one.due)}</p>
            </li>
          ))}
        {lives &&
          whole.milestones.map((one) => {
            const state = stateOf(one);
            return (
              <li key={one.key} className={classes.item}>
                {one.title}
                <p className={classes.facts}>
                  {one.reached_on === null
                    ? t('way.due', { date: format.date(one.due) })
                    : t('way.reachedOn', { date: format.date(one.reached_on), name: one.said_by })}
                </p>
                <StateMark look={looks[state]}>{t(`way.${state}`)}</StateMark>
                {one.reached_on === null && page.steps.includes('mark') && (
                  <div className={classes.say}>
                    <Button
                      size="xs"
                      variant="default"
                      disabled={mark.isPending}
                      aria-label={t('way.sayReached', { title: one.title })}
                      onClick={() => mark.mutate(one.key)}
                    >
                      {t('way.reach')}
                    </Button>
                  </div>
                )}
                {one.reached_on !== null && terms.celebration !== '' && (
                  <p className={classes.facts}>
                    <IconConfetti size={16} aria-hidden /> {t('way.celebrate', { how: terms.celebration })}
                  </p>
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
