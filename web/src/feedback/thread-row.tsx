import { Button } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';

import { useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import type { FeedbackAct, Thread } from './feedback-queries';
import classes from './feedback.module.css';
import { KindMark } from './kind-mark';

const AnswerDialog = lazy(() => import('./answer-dialog').then((file) => ({ default: file.AnswerDialog })));

interface ThreadRowProps {
  readonly thread: Thread;
  readonly subject?: ReactNode; // what it is about, where that is not the page
}

// One thread: what was said by whom, what came of it, and what the reader can say.
export function ThreadRow({ thread, subject }: ThreadRowProps) {
  const { t } = useTexts('feedback');
  const format = useFormat();
  const [saying, setSaying] = useState<FeedbackAct | null>(null);
  const mine = useSession().person.id === thread.by.id;
  const about = thread.part === '' ? '' : t('about', { part: thread.part });
  const head = thread.to === null ? t(`kind.${thread.kind}`) : t(`kindTo.${thread.kind}`, { name: thread.to.name });
  return (
    <li className={classes.thread}>
      <KindMark kind={thread.kind} />
      <div className={classes.body}>
        <p className={classes.head}>
          <strong>{head}</strong>
          {about !== '' && <span>{about}</span>}
          {subject}
        </p>
        <p className={classes.text}>{thread.text}</p>
        <p className={classes.meta}>
          <span>{`${thread.by.name} · ${format.date(thread.on)}`}</span>
          <State thread={thread} />
        </p>
        {thread.words.length > 0 && <Answers thread={thread} />}
        {thread.may.length > 0 && (
          <div className={classes.buttons}>
            {thread.may.map((act) => (
              <Button
                key={act}
                size="compact-sm"
                variant={act === 'answer' ? 'default' : 'subtle'}
                aria-label={t(`act.${wordOf(act, mine)}Of`, { text: thread.text })}
                onClick={() => setSaying(act)}
              >
                {t(`act.${wordOf(act, mine)}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {saying && (
        <Suspense fallback={null}>
          <AnswerDialog thread={thread} act={saying} onClose={() => setSaying(null)} />
        </Suspense>
      )}
    </li>
  );
}

// Who started it answers nobody.
function wordOf(act: FeedbackAct, mine: boolean) {
  return act === 'answer' && mine ? 'add' : act;
}

function State({ thread }: { readonly thread: Thread }) {
  const { t } = useTexts('feedback');
  const format = useFormat();
  const me = useSession().person.id;
  if (thread.kind === 'praise') return null;
  if (thread.state !== 'open') return <span>{t(`state.${thread.state}`)}</span>;
  const forMe = thread.waits_for.some((one) => one.id === me);
  const names = thread.waits_for.map((one) => one.name);
  const whom = names.length > 3 ? t('state.waitsForMany', { count: names.length }) : names.join(', ');
  const waits = forMe ? t('state.waitsForYou') : whom === '' ? t('state.open') : t('state.waits', { whom });
  return (
    <span data-tone={thread.overdue ? 'bad' : forMe ? 'warn' : 'quiet'}>
      {waits}
      {thread.overdue && ` · ${t('state.overdue')}`}
      {!thread.overdue &&
        thread.overdue_from !== null &&
        ` · ${t('state.until', { day: format.date(thread.overdue_from, 'weekday') })}`}
    </span>
  );
}

function Answers({ thread }: { readonly thread: Thread }) {
  const { t } = useTexts('feedback');
  const format = useFormat();
  return (
    <ol className={classes.answers} aria-label={t('answers')}>
      {thread.words.map((word, at) => (
        <li key={at}>
          <span className={classes.who}>{`${word.by.name} · ${format.date(word.on)}`}</span>
          <span className={classes.text}>{word.text === '' ? t('state.resolved') : word.text}</span>
          {word.act === 'resolve' && word.text !== '' && <span className={classes.who}>{t('state.resolved')}</span>}
        </li>
      ))}
    </ol>
  );
}
