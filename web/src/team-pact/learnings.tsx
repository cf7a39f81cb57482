import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';

import { api, ok, problemOf } from '../api';
import { dayOf, useFormat } from '../format';
import { ProblemNotice } from '../parts';
import { useTexts } from '../texts';
import { usePactStep, type PactPage, type PactWhole } from './pact-queries';
import classes from './room-page.module.css';

const shares = ['team', 'line', 'self'] as const;
type Share = (typeof shares)[number];

// Setbacks and what was learned from them; they feed no score.
export function Learnings({ page, whole }: { readonly page: PactPage; readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="pact-learnings">
      <h2 id="pact-learnings" className={classes.heading}>
        {t('learnings.title')}
      </h2>
      {whole.learning !== '' && <p>{whole.learning}</p>}
      <ul className={classes.list}>
        {whole.learnings.map((each) => (
          <li key={each.id} className={classes.item}>
            {each.what !== '' && <div>{each.what}</div>}
            {each.learned !== '' && <div>{t('learnings.learned', { text: each.learned })}</div>}
            <p className={classes.facts}>{`${each.by}, ${format.date(dayOf(each.at, format.timeZone))}`}</p>
          </li>
        ))}
      </ul>
      {page.steps.includes('learn') && <Form id={page.pact.id} />}
    </section>
  );
}

function Form({ id }: { readonly id: string }) {
  const { t } = useTexts('team-pact');
  const [what, setWhat] = useState('');
  const [learned, setLearned] = useState('');
  const [share, setShare] = useState<Share>('team');
  const log = usePactStep(id, () =>
    ok(
      api.POST('/api/v1/pacts/{id}/learnings', {
        params: { path: { id } },
        body: { what: what.trim(), learned: learned.trim(), share },
      }),
    ),
  );
  const empty = what.trim() === '' && learned.trim() === '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (empty) return;
        log.mutate(undefined, {
          onSuccess: () => {
            setWhat('');
            setLearned('');
          },
        });
      }}
    >
      <Textarea
        autosize
        maxLength={1000}
        label={t('learnings.what')}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Textarea
        autosize
        maxLength={1000}
        label={t('learnings.learnedLabel')}
        value={learned}
        onChange={(event) => setLearned(event.currentTarget.value)}
      />
      <Select
        label={t('learnings.share')}
        allowDeselect={false}
        data={shares.map((each) => ({ value: each, label: t(`learnings.to.${each}`) }))}
        value={share}
        onChange={(value) => setShare(shares.find((each) => each === value) ?? 'team')}
      />
      {log.isError && <ProblemNotice problem={problemOf(log.error)} />}
      <Button type="submit" className={classes.submit ?? ''} disabled={empty} loading={log.isPending}>
        {t('learnings.action')}
      </Button>
    </form>
  );
}
