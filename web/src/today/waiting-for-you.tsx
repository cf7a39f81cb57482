import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api, ok, queryKeys } from '../api';
import { useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { urgencyOf, waitingRows, type Waiting, type WaitingRow } from './waiting';
import classes from './waiting-for-you.module.css';

const waitingQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'waiting'],
  queryFn: () => ok(api.GET('/api/v1/waiting')),
});

// What only the reader can do in their pacts, with the last day for it and what follows from letting it pass.
export default function WaitingForYou() {
  const { t } = useTexts('today');
  const rows = waitingRows(useQuery(waitingQuery).data ?? []);
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="waits-for-you">
      <h2 id="waits-for-you" className={classes.heading}>
        {t('waiting.title')}
      </h2>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <Row key={`${row.first.waiting} ${row.first.object} ${row.first.person?.id ?? ''}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row: { first, more } }: { readonly row: WaitingRow }) {
  const { t } = useTexts('today');
  const words = { name: first.person?.name ?? '', title: first.title, words: first.words };
  return (
    <li>
      <span className={classes.what}>
        <Place waiting={first}>{t(`waiting.what.${first.waiting}`, words)}</Place>
        {more > 0 && <span className={classes.more}>{t('waiting.more', { count: more })}</span>}
      </span>
      <LastDay waiting={first} />
    </li>
  );
}

function LastDay({ waiting: { waiting, until } }: { readonly waiting: Waiting }) {
  const { t } = useTexts('today');
  const format = useFormat();
  const urgency = urgencyOf(until, useSession().today);
  const day = { day: format.date(until, 'weekday') };
  return (
    <span className={classes.until}>
      <span data-tone={urgency === 'over' ? 'bad' : urgency === 'later' ? 'quiet' : 'warn'}>
        {urgency === 'over'
          ? t('waiting.over', day)
          : urgency === 'today'
            ? t('waiting.today')
            : t('waiting.until', day)}
      </span>{' '}
      <span>{t(`waiting.then.${waiting}`)}</span>
    </span>
  );
}

// The page on which it is done.
function Place({
  waiting: { waiting, object },
  children,
}: {
  readonly waiting: Waiting;
  readonly children: ReactNode;
}) {
  const link = { params: { id: object }, className: classes.link ?? '' };
  switch (waiting) {
    case 'sign_sales_pact':
    case 'take_over':
      return (
        <Link to="/sales-pacts/$id/sign" {...link}>
          {children}
        </Link>
      );
    case 'sign_team_pact':
      return (
        <Link to="/pacts/$id/sign" {...link}>
          {children}
        </Link>
      );
    case 'sales_pact_ends':
      return (
        <Link to="/sales-pacts/$id" {...link}>
          {children}
        </Link>
      );
    case 'decide_contest':
      return (
        <Link to="/sales-pacts/$id/life" {...link}>
          {children}
        </Link>
      );
    case 'report_commitment':
    case 'confirm_help':
      return (
        <Link to="/pacts/$id" hash="pact-say" {...link}>
          {children}
        </Link>
      );
  }
}
