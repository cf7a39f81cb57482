import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconCircleDashed, IconMessageCheck, IconMinus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { api, ok, problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { StateMark, type StateLook } from '../parts/state-mark';
import { useTexts } from '../texts';
import { CheckInButton } from './check-in-button';
import { CheckInsWaiting } from './check-ins-waiting';
import { checkInsQuery, type Author, type CheckIns as Page, type Line, type Subject } from './check-in-queries';
import classes from './check-in.module.css';
import { OwnWords } from './own-words';
import { Said } from './said';

const ExcuseDialog = lazy(() => import('./excuse-dialog').then((file) => ({ default: file.ExcuseDialog })));

type Shown = Line['state'] | 'missing'; // overdue, and owed no more

const looks: Readonly<Record<Shown, StateLook>> = {
  scheduled: [IconCircleDashed, 'quiet'],
  submitted: [IconCheck, 'good'],
  overdue: [IconAlertCircle, 'bad'],
  excused: [IconMinus, 'quiet'],
  discussed: [IconMessageCheck, 'good'],
  missing: [IconMinus, 'quiet'],
};

// The check-ins of a pact or goal: who has to answer, who has, and what was said.
export default function CheckIns({ subject }: { readonly subject: Subject }) {
  const { t } = useTexts('check-in');
  const page = useQuery(checkInsQuery(subject));
  if (page.isPending) return <CheckInsWaiting />;
  if (!page.isSuccess || page.data.people.every(({ windows }) => windows.length === 0)) return null;
  const { mine, people } = page.data;
  return (
    <section className={classes.section} aria-labelledby="check-ins">
      <div className={classes.top}>
        <h2 id="check-ins" className={classes.heading}>
          {t('title')}
        </h2>
        {mine && <CheckInButton subject={subject} label={t('action')} />}
      </div>
      <WhoAnswers people={people} />
      {people
        .filter(({ windows }) => windows.length > 0)
        .map((author) => (
          <Person key={author.person.id} page={page.data} author={author} named={people.length > 1} />
        ))}
    </section>
  );
}

// Of the newest window: whose answer is there and whose is missing.
function WhoAnswers({ people }: { readonly people: readonly Author[] }) {
  const { t } = useTexts('check-in');
  const overdue = people.filter((author) => author.overdue);
  const missing = people.filter((author) => author.owes && !author.overdue && author.windows[0]?.state === 'scheduled');
  return (
    <>
      {overdue.length > 0 && (
        <p className={classes.state} data-tone="bad">
          {t('overdueOf', { names: overdue.map(({ person }) => person.name).join(', ') })}
        </p>
      )}
      {missing.length > 0 && people.length > 1 && (
        <p className={classes.hint}>{t('missingOf', { names: missing.map(({ person }) => person.name).join(', ') })}</p>
      )}
    </>
  );
}

interface PersonProps {
  readonly page: Page;
  readonly author: Author;
  readonly named: boolean;
}

function Person({ page, author, named }: PersonProps) {
  const { t } = useTexts('check-in');
  // Of several people a window that only waits to be written is told above.
  const windows = author.windows.filter(
    ({ state, words, may_excuse: excusable }) => !named || state !== 'scheduled' || words !== null || excusable,
  );
  const told = windows.findIndex(({ state }) => state !== 'scheduled');
  const first = told < 0 ? windows : windows.slice(0, told + 1); // down to the newest that there is something to say about
  const before = windows.slice(first.length);
  return (
    <article className={classes.person} data-named={named} aria-label={author.person.name}>
      {named && <h3 className={classes.name}>{author.person.name}</h3>}
      <div className={classes.windows}>
        {first.map((line) => (
          <Window key={line.window.start} page={page} author={author} line={line} />
        ))}
        {before.length > 0 && (
          <details className={classes.before}>
            <summary>{t('before', { count: before.length })}</summary>
            {before.map((line) => (
              <Window key={line.window.start} page={page} author={author} line={line} />
            ))}
          </details>
        )}
      </div>
    </article>
  );
}

interface WindowProps {
  readonly page: Page;
  readonly author: Author;
  readonly line: Line;
}

function Window({ page, author, line }: WindowProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const [excusing, setExcusing] = useState(false);
  const state: Shown = line.state === 'overdue' && !author.owes ? 'missing' : line.state;
  return (
    <div className={classes.window}>
      <div className={classes.when}>
        {format.dateRange(line.window.start, line.window.end)}
        <StateMark look={looks[state]}>
          {t(`state.${state}`)}
          {line.words !== null && line.on_time === false && `, ${t('late')}`}
        </StateMark>
        {line.may_excuse && author.owes && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('excuse.of', { days: format.dateRange(line.window.start, line.window.end) })}
            onClick={() => setExcusing(true)}
          >
            {t('excuse.action')}
          </Button>
        )}
      </div>
      {line.excuse !== '' && <p className={classes.comment}>“{line.excuse}”</p>}
      {line.words && <Said words={line.words} whole={author.whole} />}
      {line.added.map((words) => (
        <Said key={words.id} words={words} whole={author.whole} />
      ))}
      {line.words && line.edit_until !== null && author.owes && (
        <OwnWords page={page} line={{ ...line, words: line.words, edit_until: line.edit_until }} />
      )}
      {line.may_discuss && line.words && (
        <div className={classes.buttons}>
          <DiscussButton id={line.words.id} />
        </div>
      )}
      {excusing && (
        <Suspense fallback={null}>
          <ExcuseDialog subject={page} person={author.person} days={line.window} onClose={() => setExcusing(false)} />
        </Suspense>
      )}
    </div>
  );
}

function DiscussButton({ id }: { readonly id: string }) {
  const { t } = useTexts('check-in');
  const client = useQueryClient();
  const discuss = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/check-ins/{id}/discussion', { params: { path: { id } }, body: {} })),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  return (
    <>
      <Button size="compact-sm" variant="default" loading={discuss.isPending} onClick={() => discuss.mutate()}>
        {t('discuss')}
      </Button>
      {discuss.isError && (
        <p role="alert" className={classes.problem}>
          {problemOf(discuss.error).message}
        </p>
      )}
    </>
  );
}
