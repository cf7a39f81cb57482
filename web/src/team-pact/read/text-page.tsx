import { Button, NativeSelect } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { countChanges, redline, unmarked } from '../../pact/redline';
import { EmptyState, PageHeader, printPage, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { pactQuery, textsQuery, type PactPage, type PactText } from '../pact-queries';
import { TeamDocument } from '../words/document';
import { useClauseWords } from '../words/use-clause-words';
import { Signatures } from './signatures';
import classes from './text-page.module.css';

const route = getRouteApi('/signed-in/pacts/$id/text');

// A text of the pact to be read and printed, with its signatures, and what any other one says otherwise.
export function TextPage() {
  const { id } = route.useParams();
  const { t } = useTexts('team-pact/read');
  const pact = useQuery(pactQuery(id));
  const texts = useQuery(textsQuery(id));
  const failed = [pact, texts].find((each) => each.isError);
  if (failed) return <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!pact.data || !texts.data) return <RowsSkeleton rows={10} />;
  const last = texts.data.at(-1);
  return last === undefined ? (
    <EmptyState icon={IconFileText} title={t('text.none')} text={t('text.noneText')} />
  ) : (
    <Copy page={pact.data} texts={texts.data} last={last} />
  );
}

interface CopyProps {
  readonly page: PactPage;
  readonly texts: readonly PactText[];
  readonly last: PactText;
}

function Copy({ page: { pact, whole }, texts, last }: CopyProps) {
  const { t } = useTexts('team-pact/read');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const clauses = useClauseWords();
  const text = texts.find(({ number }) => number === search.text) ?? whole?.in_force ?? last;
  const since = texts.find(({ number }) => number === search.since && number !== text.number);
  const now = clauses(text.words);
  const marked = since ? redline(clauses(since.words), now) : now.map(unmarked);
  const isWaiting = whole?.proposed?.number === text.number;
  const choices = texts.map(({ number, frozen_at }) => ({
    value: String(number),
    label: t('text.choice', { number, date: format.instant(frozen_at) }),
  }));
  return (
    <article className={classes.page}>
      <PageHeader
        title={text.words.title}
        text={t(isWaiting ? 'text.waiting' : 'text.sealed', { unit: pact.unit.name })}
        period={format.dateRange(text.words.effective.start, text.words.effective.end)}
      >
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/pacts/$id" params={{ id: pact.id }} />}>
          {t('text.back')}
        </Button>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void printPage()}>
          {t('text.print')}
        </Button>
      </PageHeader>
      {texts.length > 1 && (
        <div className={classes.pickers}>
          <NativeSelect
            label={t('text.show')}
            data={choices}
            value={String(text.number)}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: (before) => ({ ...before, text: Number(value) }), replace: true })
            }
          />
          <NativeSelect
            label={t('text.compare')}
            data={[
              { value: '', label: t('text.nothing') },
              ...choices.filter(({ value }) => value !== String(text.number)),
            ]}
            value={since ? String(since.number) : ''}
            onChange={({ currentTarget: { value } }) =>
              void navigate({
                search: (before) => ({ ...before, since: value === '' ? undefined : Number(value) }),
                replace: true,
              })
            }
          />
        </div>
      )}
      {since && (
        <p className={classes.changes} role="status">
          {t('text.changes', { count: countChanges(marked), number: since.number })}
        </p>
      )}
      <TeamDocument clauses={marked} />
      <Signatures text={text} />
      <p className={classes.claim}>{t('text.claim')}</p>
    </article>
  );
}
