import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import type { Subject } from '../check-in/check-in-queries';
import { useTexts } from '../texts';
import { feedbackQuery, type Thread } from './feedback-queries';
import classes from './feedback.module.css';
import { ThreadRow } from './thread-row';

const StartDialog = lazy(() => import('./start-dialog').then((file) => ({ default: file.StartDialog })));

const praiseShown = 3;

// What is said of a pact or goal among those who see it; what is settled is folded away, the newest praise is not.
export default function FeedbackSection({ subject }: { readonly subject: Subject }) {
  const { t } = useTexts('feedback');
  const page = useQuery(feedbackQuery(subject));
  const [giving, setGiving] = useState(false);
  if (!page.isSuccess) return null;
  const { threads, people } = page.data;
  const praise = threads.filter((one) => one.kind === 'praise').slice(0, praiseShown);
  const shown = threads.filter((one) => one.state !== 'resolved' || praise.includes(one));
  const settled = threads.filter((one) => !shown.includes(one));
  return (
    <section className={classes.section} aria-labelledby="feedback">
      <div className={classes.top}>
        <h2 id="feedback" className={classes.heading}>
          {t('title')}
        </h2>
        <Button size="compact-md" variant="default" onClick={() => setGiving(true)}>
          {t('give')}
        </Button>
      </div>
      {threads.length === 0 && <p className={classes.hint}>{t('none')}</p>}
      <Threads threads={shown} />
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('settled', { count: settled.length })}</summary>
          <Threads threads={settled} />
        </details>
      )}
      {giving && (
        <Suspense fallback={null}>
          <StartDialog subject={subject} people={people} onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Threads({ threads }: { readonly threads: readonly Thread[] }) {
  return (
    <ul className={classes.list}>
      {threads.map((thread) => (
        <ThreadRow key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}
