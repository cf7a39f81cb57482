import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { unitsQuery } from '../../administration/shared/queries';
import { api, ok, problemOf } from '../../api';
import { addDays } from '../../format';
import { Line } from '../../pact/line';
import { PageHeader, ProblemNotice } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { pactQuery, pactsQuery } from '../pact-queries';
import { Objective } from './objective-part';
import { useSentence } from './use-sentence';
import classes from './write.module.css';

interface Begun {
  readonly unit: string;
  readonly title: string;
  readonly statement: string;
  readonly start: string;
  readonly end: string;
}

const weeks = 13; // that a pact lasts when nothing else is said
const keptAt = (person: string): string => `salespact.team-pact.${person}.new`;

// What is typed here is kept on this device until the pact is there.
function useBegun(): [Begun, (change: Partial<Begun>) => void, () => void] {
  const { person, today } = useSession();
  const [begun, setBegun] = useState<Begun>(() => {
    const fresh = { unit: '', title: '', statement: '', start: today, end: addDays(today, 7 * weeks - 1) };
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keptAt(person.id)) ?? '{}');
      const texts = Object.entries(kept ?? {}).filter(([name, value]) => name in fresh && typeof value === 'string');
      return { ...fresh, ...Object.fromEntries(texts) };
    } catch {
      return fresh;
    }
  });
  useEffect(() => {
    try {
      if (begun.title !== '' || begun.statement !== '') localStorage.setItem(keptAt(person.id), JSON.stringify(begun));
    } catch {
      // Without room or permission it stays on the page alone.
    }
  }, [begun, person.id]);
  const forget = (): void => {
    try {
      localStorage.removeItem(keptAt(person.id));
    } catch {
      // There was nothing to forget.
    }
  };
  return [begun, (change) => setBegun((before) => ({ ...before, ...change })), forget];
}

// The first words of a pact: its objective, whose it is and from when to when. The others join on the next page.
export function NewPage() {
  const { t } = useTexts('team-pact/write');
  const { person } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const units = useQuery(unitsQuery).data ?? [];
  const [begun, change, forget] = useBegun();
  const sentence = useSentence(begun.statement);
  const open = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/pacts', {
          body: {
            unit: begun.unit === '' ? null : begun.unit,
            words: {
              title: begun.title.trim(),
              statement: begun.statement.trim(),
              members: [person.id],
              effective: { start: begun.start, end: begun.end },
            },
          },
        }),
      ),
    onSuccess: (page) => {
      forget();
      client.setQueryData(pactQuery(page.pact.id).queryKey, page);
      void client.invalidateQueries({ queryKey: pactsQuery.queryKey });
      void navigate({ to: '/pacts/$id/write', params: { id: page.pact.id } });
    },
  });
  const problem = open.isError ? problemOf(open.error) : null;
  const refused = (field: string): string | undefined => problem?.field(`words/${field}`) ?? problem?.field(field);
  const whole = begun.title.trim() !== '' && begun.statement.trim() !== '' && begun.start !== '' && begun.end !== '';
  return (
    <div className={classes.page}>
      <PageHeader title={t('new.title')} text={t('new.text')} />
      <form
        className={classes.part}
        onSubmit={(event) => {
          event.preventDefault();
          if (whole) open.mutate();
        }}
      >
        <Objective
          statement={begun.statement}
          sentence={sentence}
          refused={refused('statement')}
          onChange={(statement) => change({ statement })}
        />
        <Line
          label={t('objective.name')}
          value={begun.title}
          error={refused('title')}
          onChange={(title) => change({ title })}
        />
        <NativeSelect
          label={t('new.unit')}
          error={refused('unit')}
          data={[{ value: '', label: t('new.ownUnit') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          value={begun.unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <Line
            type="date"
            label={t('objective.start')}
            value={begun.start}
            error={refused('effective')}
            onChange={(start) => change({ start })}
          />
          <Line type="date" label={t('objective.end')} value={begun.end} onChange={(end) => change({ end })} />
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <Button type="submit" className={classes.add ?? ''} disabled={!whole} loading={open.isPending}>
          {t('new.action')}
        </Button>
      </form>
    </div>
  );
}
