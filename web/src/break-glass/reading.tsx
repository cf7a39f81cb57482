import { IconHourglassHigh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { problemOf, type Schemas } from '../api';
import { useFormat } from '../format';
import { ProblemNotice, RowsSkeleton } from '../parts';
import { pactQuery, type PactWords, type Section } from '../sales-pact/pact-queries';
import { PactDocument } from '../sales-pact/words/document';
import { unmarked } from '../pact/redline';
import { useClauseWords } from '../sales-pact/words/use-clause-words';
import { useTexts } from '../texts';
import { openedQuery, type OpenedPact } from './opened-query';
import classes from './opened-page.module.css';
import { timeLeft } from './time-left';
import { useNow } from './use-now';

const readable: readonly Section[] = ['targets', 'expectations', 'role'];

interface ReadingProps {
  readonly id: string;
  readonly opened: Schemas['GlassLine'];
}

// What is open, with the time that is left; at its end the page closes by itself.
export function Reading({ id, opened }: ReadingProps) {
  const { t } = useTexts('break-glass');
  const format = useFormat();
  const client = useQueryClient();
  const left = timeLeft(opened.until, useNow());
  const over = left === null;
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: pactQuery(id).queryKey });
  }, [client, id, over]);
  if (over) return <p className={classes.text}>{t('over')}</p>;
  return (
    <>
      <div className={classes.open} role="status">
        <IconHourglassHigh size={24} stroke={1.6} aria-hidden className={classes.icon} />
        <div>
          <p className={classes.left}>{t('left', { hours: left.hours, minutes: left.minutes })}</p>
          <p className={classes.quiet}>
            {t('since', { at: format.instant(opened.at), until: format.instant(opened.until) })}
          </p>
          <blockquote className={classes.said}>{opened.reason}</blockquote>
        </div>
      </div>
      <Content id={id} />
    </>
  );
}

function Content({ id }: { readonly id: string }) {
  const { t } = useTexts('break-glass');
  const clauses = useClauseWords();
  const read = useQuery(openedQuery(id));
  if (read.isPending) return <RowsSkeleton rows={8} />;
  if (read.isError) return <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />;
  const words = clauses(wordsOf(read.data)).map(unmarked);
  return (
    <section className={classes.section} aria-labelledby="opened-text">
      <h2 id="opened-text" className={classes.heading}>
        {t('text', { number: read.data.text })}
      </h2>
      <PactDocument clauses={words} level={3} only={readable} />
      <p className={classes.text}>{t('notRead')}</p>
    </section>
  );
}

// Sections 3 and 4 are not there to be read.
function wordsOf({ words }: OpenedPact): PactWords {
  return { ...words, consequences: { steps: [], response: '', exceeding: '' } };
}
