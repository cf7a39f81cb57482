import { useQuery } from '@tanstack/react-query';

import { addDays, useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { CheckInButton } from './check-in-button';
import { dueQuery, supportQuery, type Due, type Support, type SupportDesk } from './check-in-queries';
import classes from './check-in.module.css';
import { SubjectLink } from './subject-link';
import { SupportRow } from './support-row';
import { useSubjectTitle } from './use-title';

// Help that others wait for comes first, then the check-ins that are due, one's own before those of one's people.
export default function TodayCheckIns() {
  const due = useQuery(dueQuery).data ?? [];
  const support = useQuery(supportQuery).data;
  const asked = (support?.for_me ?? []).filter(isOpen);
  const mine = (support?.by_me ?? []).filter((request) => request.state === 'accepted' || request.state === 'declined');
  return (
    <>
      {support && (asked.length > 0 || support.answered > 0) && <HelpAsked asked={asked} desk={support} />}
      {due.length > 0 && <DueList due={due} />}
      {mine.length > 0 && <Answers mine={mine} />}
    </>
  );
}

function isOpen({ state }: Support): boolean {
  return state === 'asked' || state === 'accepted';
}

function HelpAsked({ asked, desk }: { readonly asked: readonly Support[]; readonly desk: SupportDesk }) {
  const { t } = useTexts('check-in');
  return (
    <section className={classes.section} aria-labelledby="who-needs-you">
      <h2 id="who-needs-you" className={classes.heading}>
        {t('today.needs')}
      </h2>
      <Debt desk={desk} />
      <ul className={classes.list}>
        {asked.map((request) => (
          <SupportRow key={request.id} request={request} mine={false} />
        ))}
      </ul>
    </section>
  );
}

// What one owes to those who asked, and how long one's answers took; it stays when nothing is open.
function Debt({ desk }: { readonly desk: SupportDesk }) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const { unanswered, overdue, mean_response_days: mean } = desk;
  return (
    <p className={classes.hint}>
      {unanswered > 0 && `${t('support.unanswered', { count: unanswered })} `}
      {overdue > 0 && `${t('support.overdueOf', { count: overdue })} `}
      {mean !== null && t('support.mean', { count: Number(mean), days: format.number(mean, { places: 1 }) })}
    </p>
  );
}

function Answers({ mine }: { readonly mine: readonly Support[] }) {
  const { t } = useTexts('check-in');
  return (
    <section className={classes.section} aria-labelledby="help-answers">
      <h2 id="help-answers" className={classes.heading}>
        {t('today.answers')}
      </h2>
      <ul className={classes.list}>
        {mine.map((request) => (
          <SupportRow key={request.id} request={request} mine />
        ))}
      </ul>
    </section>
  );
}

function DueList({ due }: { readonly due: readonly Due[] }) {
  const { t } = useTexts('check-in');
  const others = bySubject(due.filter(({ mine }) => !mine));
  return (
    <section className={classes.section} aria-labelledby="check-ins-due">
      <h2 id="check-ins-due" className={classes.heading}>
        {t('today.due')}
      </h2>
      <ul className={classes.list}>
        {due
          .filter(({ mine }) => mine)
          .map((one) => (
            <MyRow key={`${one.kind} ${one.id}`} due={one} />
          ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3 className={classes.small}>{t('today.people')}</h3>
          <ul className={classes.list}>
            {others.map((late) => (
              <LateRow key={`${late[0].kind} ${late[0].id}`} late={late} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Late = readonly [Due, ...Due[]];

// Those who are late with the same pact or goal, in one line.
function bySubject(due: readonly Due[]): Late[] {
  const found = new Map<string, [Due, ...Due[]]>();
  for (const one of due) {
    const key = `${one.kind} ${one.id}`;
    const before = found.get(key);
    if (before) before.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

function MyRow({ due }: { readonly due: Due }) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const { today } = useSession();
  // Behind its last day it is still in time until it is overdue.
  const until = today <= due.window.end ? due.window.end : addDays(due.overdue_from, -1);
  const title = useSubjectTitle()(due.title);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.text}>
          <SubjectLink subject={due} title={title} />
        </p>
        <p className={classes.state} data-tone={due.state === 'overdue' ? 'bad' : 'quiet'}>
          {t(due.state === 'overdue' ? 'state.overdueOf' : 'state.dueUntil', {
            days: format.dateRange(due.window.start, due.window.end),
            day: format.date(until, 'weekday'),
          })}
        </p>
      </div>
      <div className={classes.buttons}>
        <CheckInButton subject={due} label={t('actionOn', { title })} />
      </div>
    </li>
  );
}

function LateRow({ late }: { readonly late: Late }) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const [due] = late;
  const title = useSubjectTitle()(due.title);
  const named = due.kind !== 'team_pact';
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.text}>
          <SubjectLink subject={due} title={named ? t('today.of', { name: due.person.name, title }) : title} />
        </p>
        <p className={classes.state}>
          {named
            ? format.dateRange(due.window.start, due.window.end)
            : late.map(({ person }) => person.name).join(', ')}
        </p>
      </div>
    </li>
  );
}
