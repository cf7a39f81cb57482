import { ActionIcon, Button, NativeSelect, Switch, Textarea } from '@mantine/core';
import { IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { api, ifMatch, ok, problemOf, type Schemas } from '../../api';
import { Line, order } from '../../pact/line';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, type PactPage } from '../pact-queries';
import { Motives } from '../read/motives';

import classes from './write.module.css';

const kinds = ['money', 'recognition', 'mastery', 'autonomy', 'purpose', 'team', 'security', 'other'] as const;
const prose = ['personal_goals', 'flexibility'] as const;
const strengths = [1, 2, 3, 4, 5] as const;
const pause = 800; // ms after the last key

type Section = Schemas['MotivesSection'];
const none: Section = { motivators: [], personal_goals: '', flexibility: '' };

// The rep's own section; the manager reads it when it is shared, and never writes it.
export function MotivesPart({ page }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact/write');
  const { pact, whole } = page;
  if (pact.mine === 'rep') return <Own page={page} />;
  return (
    <>
      <p className={classes.private}>
        <IconLock size={18} aria-hidden />{' '}
        {t(pact.mine === null ? 'motives.between' : 'motives.theirs', {
          name: pact.rep.name,
          manager: pact.manager.name,
        })}
      </p>
      {whole?.motives && <Motives motives={whole.motives} pact={pact} />}
    </>
  );
}

function Own({ page: { pact, whole } }: { readonly page: PactPage }) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/read']);
  const client = useQueryClient();
  const [section, setSection] = useState<Section>(whole?.motives?.section ?? none);
  const [shared, setShared] = useState(whole?.motives?.shared ?? true);
  const [state, setState] = useState<'stored' | 'storing' | 'typed'>('stored');
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null);
  const timer = useRef(0);
  const typed = useRef({ section, shared });
  const stored = useRef(JSON.stringify({ section, shared }));
  // Nobody else writes this section: what has moved the revision meanwhile is read, and this is written on top.
  const store = async (): Promise<void> => {
    window.clearTimeout(timer.current);
    const wanted = typed.current;
    if (JSON.stringify(wanted) === stored.current) {
      setState('stored');
      return;
    }
    setState('storing');
    for (let race = 0; race < 4; race += 1) {
      const now = await client.query({ ...pactQuery(pact.id), staleTime: 0 });
      try {
        const page = await ok(
          api.PUT('/api/v1/sales-pacts/{id}/motives', {
            params: { path: { id: pact.id } },
            headers: ifMatch(now.pact.revision),
            body: { ...wanted.section, shared: wanted.shared },
          }),
        );
        client.setQueryData(pactQuery(pact.id).queryKey, page);
        stored.current = JSON.stringify(wanted);
        setProblem(null);
        setState(typed.current === wanted ? 'stored' : 'typed');
        return;
      } catch (thrown) {
        const refusal = problemOf(thrown);
        if (refusal.status === 412) continue;
        setProblem(refusal);
        setState('typed');
        return;
      }
    }
  };
  const latest = useRef(store);
  useEffect(() => {
    latest.current = store;
  });
  useEffect(() => () => void latest.current(), []);
  const take = (next: typeof typed.current): void => {
    typed.current = next;
    setSection(next.section);
    setShared(next.shared);
    setState('typed');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void latest.current(), pause);
  };
  const change = (part: Partial<Section>): void => take({ section: { ...section, ...part }, shared });
  const { motivators } = section;
  // What is shared is read from the talk on, or when both are ready for it.
  const readers = pact.talks === 'written' ? 'motives.later' : 'motives.shared';
  return (
    <>
      <p className={classes.private}>
        <IconLock size={18} aria-hidden /> {t('motives.own', { name: pact.manager.name })}
      </p>
      <Switch
        size="md"
        label={t('motives.share', { name: pact.manager.name })}
        description={t(shared ? readers : 'motives.hidden', { name: pact.manager.name })}
        checked={shared}
        onChange={(event) => take({ section, shared: event.currentTarget.checked })}
      />
      <fieldset className={classes.rows}>
        <legend>{t('motives.title')}</legend>
        <p className={classes.hint}>{t('motives.hint')}</p>
        {motivators.length > 0 && (
          <ul className={classes.list}>
            {motivators.map((one, index) => {
              const put = (part: Partial<typeof one>): void =>
                change({ motivators: motivators.map((each, at) => (at === index ? { ...each, ...part } : each)) });
              return (
                <li key={index} className={classes.item}>
                  <div className={classes.cells}>
                    <NativeSelect
                      label={t('motives.kind')}
                      data={kinds.map((value) => ({ value, label: t(`sales-pact/read:motivator.${value}`) }))}
                      value={one.kind}
                      onChange={({ currentTarget: { value } }) =>
                        put({ kind: kinds.find((each) => each === value) ?? one.kind })
                      }
                    />
                    <NativeSelect
                      label={t('motives.strength')}
                      data={strengths.map((value) => ({
                        value: String(value),
                        label: t(`sales-pact/read:strength.${value}`),
                      }))}
                      value={String(one.strength)}
                      onChange={(event) => put({ strength: Number(event.currentTarget.value) })}
                    />
                    <Line
                      className={classes.wide}
                      label={t('motives.note')}
                      value={one.note}
                      onChange={(note) => put({ note })}
                    />
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('remove', { text: t(`sales-pact/read:motivator.${one.kind}`) })}
                    onClick={() => change({ motivators: motivators.filter((_, at) => at !== index) })}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </li>
              );
            })}
          </ul>
        )}
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={motivators.length >= 30}
          onClick={() => change({ motivators: [...motivators, { kind: 'mastery', strength: 3, note: '' }] })}
        >
          {t('motives.add')}
        </Button>
      </fieldset>
      {prose.map((name) => (
        <Textarea
          key={name}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          label={t(`motives.${name}.label`)}
          description={t(`motives.${name}.hint`)}
          inputWrapperOrder={order}
          value={section[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      {problem && <ProblemNotice problem={problem} onRetry={() => void store()} />}
      <p role="status" className={classes.keeping}>
        {t(`keeping.${state}`)}
      </p>
    </>
  );
}
