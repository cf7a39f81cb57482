import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, ok, problemOf, type Schemas } from '../api';
import { isFresh, useFormat } from '../format';
import { PageHeader } from '../parts/page-header';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import { deviceOf } from './device';
import classes from './sessions-page.module.css';
import { useSignOut } from './use-sign-out';

type OpenSession = Schemas['SessionView'];

const openSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => ok(api.GET('/api/v1/sessions')),
});

const icons = { desktop: IconDeviceDesktop, mobile: IconDeviceMobile, program: IconTerminal2 };

export function SessionsPage() {
  const { t } = useTexts('session');
  const sessions = useQuery(openSessionsQuery);
  const signOut = useSignOut();
  return (
    <>
      <PageHeader title={t('sessions.title')} text={t('sessions.text')} />
      {sessions.isPending && <RowsSkeleton rows={3} />}
      {sessions.isError && (
        <ProblemNotice problem={problemOf(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.isSuccess && (
        <ul className={classes.list}>
          {sessions.data.items.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {signOut.isError && <ProblemNotice problem={problemOf(signOut.error)} />}
      <Button
        variant="default"
        mt="lg"
        loading={signOut.isPending}
        onClick={() => signOut.mutate({ everywhere: true })}
      >
        {t('sessions.endAll')}
      </Button>
    </>
  );
}

function SessionRow({ session }: { readonly session: OpenSession }) {
  const { t } = useTexts('session');
  const format = useFormat();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: session.id } } }),
    onSettled: () => client.invalidateQueries(openSessionsQuery),
  });
  const device = deviceOf(session.user_agent);
  const DeviceIcon = icons[device.kind];
  const name =
    [device.browser, device.system].filter((word) => word !== null).join(' · ') || t('sessions.unknownDevice');
  return (
    <li className={classes.row}>
      <DeviceIcon size={26} stroke={1.4} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{name}</strong>
        <span className={classes.detail}>
          {t('sessions.detail', {
            address: session.address,
            since: format.instant(session.created_at),
            seen: format.age(session.last_seen_at),
            context: isFresh(session.last_seen_at) ? 'now' : undefined,
          })}
        </span>
      </div>
      {session.current ? (
        <span className={classes.current}>{t('sessions.current')}</span>
      ) : (
        <Button
          variant="default"
          size="compact-md"
          loading={end.isPending}
          aria-label={t('sessions.endNamed', { name })}
          onClick={() => end.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
