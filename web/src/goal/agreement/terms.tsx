import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconProgressCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, ifMatch, problemOf, queryKeys, type Schemas } from '../../api';
import { useFormat } from '../../format';
import { ProblemNotice } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import type { Agreement } from './agreement-query';
import classes from './terms.module.css';

// What both sides have written beside the number.
export function Terms({ goal }: { readonly goal: Agreement }) {
  const { t } = useTexts('goal/agreement');
  const format = useFormat();
  const rows: (readonly [string, ReactNode])[] = [
    [t('terms.scope'), goal.scope],
    [t('terms.how'), goal.how],
    [t('terms.why'), goal.why],
    [t('terms.accountable'), goal.owner.kind === 'unit' ? goal.accountable?.name : ''],
    [t('terms.rhythm'), goal.rhythm === null ? '' : t(`terms.rhythms.${goal.rhythm}`)],
    [t('terms.review'), goal.review_on === null ? '' : format.date(goal.review_on)],
    [t('terms.feedback'), goal.feedback_giver],
    [t('terms.reward'), goal.reward],
    [t('terms.collaboration'), goal.collaboration],
    [t('terms.amendment'), goal.amendment_route],
    [t('terms.alone'), goal.stands_alone_because],
    [t('terms.reservation'), goal.reservation],
  ];
  const shown = rows.filter(([, value]) => value !== '' && value !== undefined);
  return (
    <>
      {shown.length > 0 && (
        <dl className={classes.terms}>
          {shown.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Progress goal={goal} />
    </>
  );
}

// What was promised and what was reached, each with the word that is the reader's to give.
function Progress({ goal }: { readonly goal: Agreement }) {
  const { t } = useTexts('goal/agreement');
  const format = useFormat();
  const client = useQueryClient();
  const { today } = useSession();
  const path = { id: goal.id };
  const headers = ifMatch(goal.revision);
  const put = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  const support = (resource: number, state: Schemas['ResourceState']): void =>
    put.mutate(() => api.POST('/api/v1/goals/{id}/support', { params: { path }, headers, body: { resource, state } }));
  const reach = (milestone: number, reached_on: string | null): void =>
    put.mutate(() =>
      api.POST('/api/v1/goals/{id}/milestones', { params: { path }, headers, body: { milestone, reached_on } }),
    );
  const { may, resources, milestones } = goal;
  return (
    <>
      {put.isError && <ProblemNotice problem={problemOf(put.error)} />}
      {(resources.length > 0 || goal.needs_nothing) && <h3 className={classes.heading}>{t('terms.resources')}</h3>}
      {goal.needs_nothing && resources.length === 0 && <p className={classes.note}>{t('terms.nothing')}</p>}
      <ul className={classes.list}>
        {resources.map(({ text, provider, due, state }, index) => (
          <li key={index} className={classes.item} data-done={state === 'confirmed'}>
            {state === 'confirmed' ? (
              <IconCircleCheckFilled size={20} aria-hidden />
            ) : state === 'provided' ? (
              <IconProgressCheck size={20} aria-hidden />
            ) : (
              <IconCircle size={20} aria-hidden />
            )}
            <span className={classes.words}>
              {text}
              <span className={classes.note}>
                {[t(`support.${state}`), provider, due === null ? '' : t('terms.until', { date: format.date(due) })]
                  .filter((each) => each !== '')
                  .join(' · ')}
              </span>
            </span>
            {state === 'promised' && may.report_progress && (
              <Button variant="default" size="compact-sm" onClick={() => support(index, 'provided')}>
                {t('support.provide')}
              </Button>
            )}
            {state !== 'confirmed' && may.confirm_support && (
              <Button variant="default" size="compact-sm" onClick={() => support(index, 'confirmed')}>
                {t('support.confirm')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {milestones.length > 0 && <h3 className={classes.heading}>{t('terms.milestones')}</h3>}
      <ul className={classes.list}>
        {milestones.map(({ title, due, reached_on }, index) => (
          <li key={index} className={classes.item} data-done={reached_on !== null}>
            {reached_on === null ? (
              <IconCircle size={20} aria-hidden />
            ) : (
              <IconCircleCheckFilled size={20} aria-hidden />
            )}
            <span className={classes.words}>
              {title}
              <span className={classes.note}>
                {reached_on === null
                  ? t('terms.until', { date: format.date(due) })
                  : t('terms.reached', { date: format.date(reached_on) })}
              </span>
            </span>
            {may.report_progress && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => reach(index, reached_on === null ? today : null)}
              >
                {t(reached_on === null ? 'terms.reach' : 'terms.unreach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
