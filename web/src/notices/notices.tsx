import { Button } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api, ok, problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts/problem-notice';
import { useTexts } from '../texts';
import { noticesQuery, type Notice } from './notices-query';
import classes from './notices.module.css';

interface NoticesProps {
  readonly about?: string; // a pact's id: only what is told about it
}

// What nobody may mute: it stays until the person says that they have read it.
export default function Notices({ about }: NoticesProps) {
  const { t } = useTexts('notices');
  const all = useQuery(noticesQuery).data ?? [];
  const told = about === undefined ? all : all.filter(({ object }) => object === about);
  if (told.length === 0) return null;
  return (
    <section className={classes.notices} aria-label={t('title')}>
      {told.map((notice) => (
        <Told key={notice.id} notice={notice} linked={about === undefined} />
      ))}
    </section>
  );
}

function Told({ notice, linked }: { readonly notice: Notice; readonly linked: boolean }) {
  const { t } = useTexts('notices');
  const format = useFormat();
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/notices/{id}/acknowledgement', { params: { path: { id: notice.id } } })),
    onSuccess: (left) => client.setQueryData(noticesQuery.queryKey, left),
  });
  const names = { by: notice.by?.name ?? '', other: notice.other?.name ?? '' };
  return (
    <article className={classes.notice}>
      <IconEyeExclamation size={24} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.sentence}>{t(`event.${notice.event}`, names)}</p>
        <blockquote className={classes.said}>{notice.words}</blockquote>
        <p className={classes.quiet}>
          {t('when', { at: format.instant(notice.at), until: format.instant(notice.until) })}
        </p>
        {acknowledge.isError && <ProblemNotice problem={problemOf(acknowledge.error)} />}
        <div className={classes.buttons}>
          <Button size="compact-md" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('read')}
          </Button>
          {linked && (
            <Link to="/sales-pacts/$id" params={{ id: notice.object }}>
              {t('toPact')}
            </Link>
          )}
        </div>
      </div>
    </article>
  );
}
