import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { setbacksQuery } from '../check-in/setback-queries';
import { dayOf, useFormat } from '../format';
import { useTexts } from '../texts';
import type { PactPage, PactWhole } from './pact-queries';
import classes from './room-page.module.css';

const LearnDialog = lazy(() => import('./learn-dialog'));

// What was learned, apart from the setbacks, which are told with what they taught; it feeds no score.
export function Learnings({ page: { pact, steps }, whole }: { readonly page: PactPage; readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const setbacks = useQuery(setbacksQuery({ kind: 'team_pact', id: pact.id }));
  const [writing, setWriting] = useState(false);
  const told = new Set(setbacks.data?.setbacks.map(({ id }) => id));
  const learnings = setbacks.isPending ? [] : whole.learnings.filter(({ id }) => !told.has(id));
  const may = steps.includes('learn');
  if (!may && whole.learning === '' && learnings.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="pact-learnings">
      <div className={classes.top}>
        <h2 id="pact-learnings" className={classes.heading}>
          {t('learnings.title')}
        </h2>
        {may && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('learnings.open')}
          </Button>
        )}
      </div>
      {whole.learning !== '' && <p>{whole.learning}</p>}
      <ul className={classes.list}>
        {learnings.map((each) => (
          <li key={each.id} className={classes.item}>
            {each.what !== '' && <div>{each.what}</div>}
            {each.learned !== '' && (
              <div>{each.what === '' ? each.learned : t('learnings.learned', { text: each.learned })}</div>
            )}
            <p className={classes.facts}>{`${each.by}, ${format.date(dayOf(each.at, format.timeZone))}`}</p>
          </li>
        ))}
      </ul>
      {writing && (
        <Suspense fallback={null}>
          <LearnDialog id={pact.id} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </section>
  );
}
