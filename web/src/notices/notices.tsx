import { Button } from '@mantine/core';
import { IconBell, IconEyeExclamation } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api, ok, problemOf } from '../api';
import { useFormat } from '../format';
import { ProblemNotice } from '../parts/problem-notice';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { noticesQuery, type Notice } from './notices-query';
import classes from './notices.module.css';
import { isShownOnItsPage, isShownOnToday } from './where-shown';

interface NoticesProps {
  readonly about?: string; // a pact's id: only what is told about it
}

// What nobody may mute: it stays until the person says that they have read it.
export default function Notices({ about }: NoticesProps) {
  const { t } = useTexts('notices');
  const all = useQuery(noticesQuery).data ?? [];
  const told = all.filter((notice) =>
    about === undefined ? isShownOnToday(notice) : notice.object === about && isShownOnItsPage(notice),
  );
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
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/notices/{id}/acknowledgement', { params: { path: { id: notice.id } } })),
    onSuccess: (left) => client.setQueryData(noticesQuery.queryKey, left),
  });
  const Icon = notice.event === 'break_glass' ? IconEyeExclamation : IconBell;
  return (
    <article className={classes.notice} data-event={notice.event}>
      <Icon size={24} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.sentence}>
          <Sentence notice={notice} />
        </p>
        {notice.words !== '' && <blockquote className={classes.said}>{notice.words}</blockquote>}
        <p className={classes.quiet}>
          <When notice={notice} />
        </p>
        {acknowledge.isError && <ProblemNotice problem={problemOf(acknowledge.error)} />}
        <div className={classes.buttons}>
          <Button size="compact-md" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('read')}
          </Button>
          {linked && <ToPact notice={notice} />}
        </div>
      </div>
    </article>
  );
}

function Sentence({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts('notices');
  const { t: said } = useTexts('pact-life');
  const format = useFormat();
  const me = useSession().person.id;
  const { event, subject, mine, step } = notice;
  const words = {
    by: notice.by?.name ?? '',
    other: notice.other?.name ?? '',
    day: format.date(notice.day, 'long'),
    title: notice.title,
    step: step === null || step === 'none' ? '' : said(`ladder.name.${step}`),
  };
  if (event === 'deputy_named' || event === 'deputy_ended') {
    if (notice.delegation === null) return null;
    const { deputy, manager, days } = notice.delegation;
    const dates = format.dateRange(days.start, days.end);
    const role = [deputy.id, manager.id].indexOf(me);
    const to = event === 'deputy_ended' ? 'ended' : ((['deputy', 'manager'] as const)[role] ?? 'led');
    return t(`delegation.${to}`, { deputy: deputy.name, manager: manager.name, by: words.by, dates });
  }
  if (subject === 'team_pact') {
    const told = event === 'end_asked' || event === 'end_refused' ? event : 'signature_asked';
    return t(`team.${told}`, words);
  }
  if (event === 'manager_changed') return t(`managerChanged.${mine === 'manager' ? 'manager' : 'rep'}`, words);
  if (event === 'step_contested') return t(`contested.${mine === null ? 'above' : 'party'}`, words);
  return t(`event.${event}`, words);
}

function When({ notice: { event, at, until } }: { readonly notice: Notice }) {
  const { t } = useTexts('notices');
  const format = useFormat();
  const times = { at: format.instant(at), until: format.instant(until) };
  if (event === 'break_glass') return t('when', times);
  return until === null ? times.at : t('signBefore', times);
}

// Where one reads on, or does what is asked.
function ToPact({ notice: { event, subject, object } }: { readonly notice: Notice }) {
  const { t } = useTexts('notices');
  const params = { id: object };
  if (subject === 'delegation') return <Link to="/deputies">{t('toDeputies')}</Link>;
  if (subject === 'team_pact') {
    return event === 'signature_asked' ? (
      <Link to="/pacts/$id/sign" params={params}>
        {t('toText')}
      </Link>
    ) : (
      <Link to="/pacts/$id" params={params}>
        {t('toPact')}
      </Link>
    );
  }
  if (event === 'signature_asked') {
    return (
      <Link to="/sales-pacts/$id/sign" params={params}>
        {t('toText')}
      </Link>
    );
  }
  return event.startsWith('step_') || event.startsWith('contest_') ? (
    <Link to="/sales-pacts/$id/life" params={params}>
      {t('toLife')}
    </Link>
  ) : (
    <Link to="/sales-pacts/$id" params={params}>
      {t('toPact')}
    </Link>
  );
}
