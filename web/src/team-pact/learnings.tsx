import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ok } from '../api';
import { setbacksQuery } from '../check-in/setback-queries';
import { dayOf, useFormat } from '../format';
import { useTexts } from '../texts';
import { pactQuery, type PactPage, type PactWhole } from './pact-queries';
import classes from './room-page.module.css';

const shares = ['team', 'line', 'self'] as const;
type Share = (typeof shares)[number];

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
      {writing && <LearnDialog id={pact.id} onClose={() => setWriting(false)} />}
    </section>
  );
}

function LearnDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTexts('team-pact');
  const client = useQueryClient();
  const [learned, setLearned] = useState('');
  const [share, setShare] = useState<Share>('team');
  const save = async (): Promise<void> => {
    const params = { path: { id } };
    const body = { learned: learned.trim(), share };
    client.setQueryData(pactQuery(id).queryKey, await ok(api.POST('/api/v1/pacts/{id}/learnings', { params, body })));
  };
  return (
    <ChangeDialog
      title={t('learnings.open')}
      action={t('learnings.action')}
      fields={['learned', 'share']}
      disabled={learned.trim() === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            maxLength={1000}
            label={t('learnings.learnedLabel')}
            error={refused('learned')}
            value={learned}
            onChange={(event) => setLearned(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('learnings.share')}
            error={refused('share')}
            data={shares.map((value) => ({ value, label: t(`learnings.to.${value}`) }))}
            value={share}
            onChange={({ currentTarget: { value } }) => setShare(shares.find((each) => each === value) ?? 'team')}
          />
        </>
      )}
    </ChangeDialog>
  );
}
