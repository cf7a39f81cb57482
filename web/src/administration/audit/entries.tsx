import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import i18next from 'i18next';

import { problemOf, type Schemas } from '../../api';
import { useFormat } from '../../format';
import { EmptyState, ProblemNotice, RowsSkeleton } from '../../parts';
import { administrationKey, peopleQuery, unitsQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import classes from './audit-page.module.css';
import { actionKey, byDay, type Entry } from './days';

type Page = Schemas['PageOfAuditEntryView'];

interface EntriesProps {
  readonly name: string; // of what is read, for the cache
  readonly read: (query: { limit: number; cursor?: number }) => Promise<Page>;
  readonly none: { readonly title: string; readonly text: string };
  readonly linked: boolean; // people's names lead to their page in administration
}

// Entries of the audit log by the day on which they were written, the latest first.
export function Entries({ name, read, none, linked }: EntriesProps) {
  const { t } = useTexts('administration/audit');
  const format = useFormat();
  const audit = useInfiniteQuery({
    queryKey: [...administrationKey, name],
    queryFn: ({ pageParam }) => read({ limit: 50, ...(pageParam !== null && { cursor: Number(pageParam) }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {audit.isPending && <RowsSkeleton rows={10} />}
      {audit.isError && <ProblemNotice problem={problemOf(audit.error)} onRetry={() => void audit.refetch()} />}
      {audit.isSuccess && entries.length === 0 && <EmptyState icon={IconHistory} title={none.title} text={none.text} />}
      {byDay(entries, format.timeZone).map(({ date, entries: ofDay }) => (
        <section key={date} aria-label={format.date(date, 'long')} className={classes.day}>
          <h2 className={classes.date}>{format.date(date, 'long')}</h2>
          <ol className={classes.list}>
            {ofDay.map((entry) => (
              <EntryRow key={entry.seq} entry={entry} linked={linked} />
            ))}
          </ol>
        </section>
      ))}
      {audit.hasNextPage && (
        <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

// Who acts where nobody is signed in.
const programs = ['command_line', 'demo', 'system'] as const;

function EntryRow({ entry, linked }: { readonly entry: Entry; readonly linked: boolean }) {
  const { t } = useTexts('administration/audit');
  const format = useFormat();
  const key = `action.${actionKey(entry.action)}`;
  // Actions are plain texts of the server; one that this app does not know yet is shown as the server says it.
  const words = i18next.exists(key, { ns: 'administration/audit' })
    ? (t as (key: string) => string)(key)
    : entry.action.replace('.', ' ').replaceAll('_', ' ');
  const actorOf = (label: string): string => {
    const known = programs.find((each) => each.replace('_', ' ') === label);
    return known ? t(`actor.${known}`) : label;
  };
  const details = [
    { name: t('before'), value: entry.before },
    { name: t('after'), value: entry.after },
    { name: t('reason'), value: entry.reason },
  ].filter(({ value }) => value !== '');
  return (
    <li className={classes.entry}>
      <time className={classes.time} dateTime={entry.at}>
        {format.time(entry.at)}
      </time>
      <div className={classes.words}>
        <span>
          <strong>{actorOf(entry.actor_label)}</strong> {words}
          <ObjectName object={entry.object} linked={linked} />
        </span>
        {details.length > 0 && (
          <details className={classes.details}>
            <summary>{t('details')}</summary>
            <dl>
              {details.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Readable text={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

// "person:0a1…" by its name, as far as it is one that people know by name.
function ObjectName({ object, linked }: { readonly object: string; readonly linked: boolean }) {
  const people = useQuery(peopleQuery).data;
  const units = useQuery(unitsQuery).data;
  const [kind, id = ''] = object.split(':');
  const separator = ': ';
  if (kind === 'person') {
    const name = people?.find((person) => person.id === id)?.name;
    if (name === undefined) return null;
    if (!linked) return <>{`${separator}${name}`}</>;
    return (
      <>
        {separator}
        <Link to="/administration/people/$id" params={{ id }} className={classes.object}>
          {name}
        </Link>
      </>
    );
  }
  const name = kind === 'unit' ? units?.find((unit) => unit.id === id)?.name : kind === 'metric' ? id : undefined;
  return name === undefined ? null : <>{`${separator}${name}`}</>;
}

// Ids inside of what was written down become names where there are any.
function Readable({ text }: { readonly text: string }) {
  const people = useQuery(peopleQuery).data;
  const units = useQuery(unitsQuery).data;
  const named = text.replace(
    /\b[0-9a-hjkmnp-tv-z]{13}\b/g,
    (id) => units?.find((unit) => unit.id === id)?.name ?? people?.find((person) => person.id === id)?.name ?? id,
  );
  return <>{named}</>;
}
