import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { useFormat } from '../../format';
import { Line } from '../../pact/line';
import { ProblemNotice } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { sections, usePactStep, type PactPage, type PactWhole } from '../pact-queries';

import { isTouched } from './use-touched';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface DayProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly desk: WordsDesk;
  readonly other: string;
}

// "We talked about it on that day": both name the same one, and every section is written or left out with a reason.
export function Day({ page, whole, desk, other }: DayProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const format = useFormat();
  const { today } = useSession();
  const { pact } = page;
  const { rep_says, manager_says, held_on } = whole.discussion;
  const [mine, theirs] = pact.mine === 'rep' ? [rep_says, manager_says] : [manager_says, rep_says];
  const [on, setOn] = useState(theirs ?? mine ?? today);
  const confirm = usePactStep(pact.id, async () => {
    const stored = await desk.store();
    const revision = stored?.pact.revision ?? pact.revision;
    return ok(
      api.POST('/api/v1/sales-pacts/{id}/discussion', {
        params: { path: { id: pact.id } },
        headers: ifMatch(revision),
        body: { on },
      }),
    );
  });
  const open = sections.filter((section) => !isTouched(desk, page, section));
  // Whether the rep has written the own section is for the rep to know.
  const missing = open.filter((section) => section !== 'motives' || pact.mine === 'rep');
  if (held_on !== null || !page.steps.includes('confirm_discussion')) {
    return (
      <div className={classes.part}>
        {held_on !== null && <p>{t('day.held', { date: format.date(held_on) })}</p>}
        {held_on === null && pact.mine === null && (
          <p>{t('day.notYours', { rep: pact.rep.name, manager: pact.manager.name })}</p>
        )}
        {page.steps.includes('propose') && (
          <Button
            className={classes.add ?? ''}
            renderRoot={(props) => <Link {...props} to="/sales-pacts/$id/sign" params={{ id: pact.id }} />}
          >
            {t('day.sign')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      {missing.length > 0 && (
        <div className={classes.missing}>
          <p>{t('day.missing')}</p>
          <ul>
            {missing.map((section) => (
              <li key={section}>
                <Link to="/sales-pacts/$id/discuss" params={{ id: pact.id }} search={{ part: section }}>
                  {t(`sales-pact/words:section.${section}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {theirs !== null && <p>{t('day.theirs', { name: other, date: format.date(theirs) })}</p>}
      {mine !== null && <p>{t('day.mine', { name: other, date: format.date(mine) })}</p>}
      <Line
        type="date"
        className={classes.date}
        label={t('day.label')}
        value={on}
        error={confirm.isError ? problemOf(confirm.error).field('on') : undefined}
        onChange={setOn}
      />
      {confirm.isError && <ProblemNotice problem={problemOf(confirm.error)} />}
      <Button type="submit" className={classes.add ?? ''} disabled={on === ''} loading={confirm.isPending}>
        {t(theirs !== null && theirs === on ? 'day.confirm' : 'day.name')}
      </Button>
    </form>
  );
}
