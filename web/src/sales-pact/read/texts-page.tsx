import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { EmptyState, PageHeader, printPage, ProblemNotice, RowsSkeleton } from '../../parts';
import { PdfButton } from '../../proof/pdf-button';
import { useTexts } from '../../texts';
import { pactQuery, textsQuery, type PactPage, type PactText } from '../pact-queries';
import { PactDocument } from '../words/document';
import { countChanges, redline, unmarked } from '../../pact/redline';
import { useClauseWords } from '../words/use-clause-words';
import { Signatures } from './signatures';
import classes from './texts-page.module.css';

const route = getRouteApi('/signed-in/sales-pacts/$id/texts');

// The sealed copy of a text, to be read and printed, and the redline between any two.
export function TextsPage() {
  const { id } = route.useParams();
  const { t } = useTexts('sales-pact/read');
  const pact = useQuery(pactQuery(id));
  const texts = useQuery(textsQuery(id));
  const failed = [pact, texts].find((each) => each.isError);
  if (failed) return <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!pact.data || !texts.data) return <RowsSkeleton rows={8} />;
  const last = texts.data.findLast(isSigned) ?? texts.data.at(-1);
  if (!last) {
    return <EmptyState icon={IconPrinter} title={t('texts.none')} text={t('texts.noneText')} />;
  }
  return <Copy page={pact.data} texts={texts.data} last={last} />;
}

const isSigned = ({ signatures }: PactText): boolean => signatures.length > 1;

// What became of a text that both have signed.
function fateOf({ pact, whole }: PactPage, text: PactText): 'inForce' | 'waits' | 'amended' | 'over' | 'unsigned' {
  if (!isSigned(text)) return 'unsigned';
  const binding = whole?.in_force?.number ?? 0;
  if (text.number < binding) return 'amended';
  if (text.number > binding || pact.state === 'agreed') return 'waits';
  return pact.state === 'expired' || pact.state === 'terminated' ? 'over' : 'inForce';
}

interface CopyProps {
  readonly page: PactPage;
  readonly texts: readonly PactText[];
  readonly last: PactText;
}

function Copy({ page, texts, last }: CopyProps) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  const { pact } = page;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const clauses = useClauseWords();
  const text = texts.find(({ number }) => number === search.text) ?? last;
  const since = texts.find(({ number }) => number === search.since && number !== text.number);
  const now = clauses(text.words);
  const marked = since ? redline(clauses(since.words), now) : now.map(unmarked);
  const choices = texts.map((each) => ({
    value: String(each.number),
    label: t(`texts.choice.${fateOf(page, each)}`, {
      number: each.number,
      date: format.instant(each.frozen_at),
      from: pact.binds_from === null ? '' : format.date(pact.binds_from),
    }),
  }));
  return (
    <article className={classes.page}>
      <PageHeader
        title={t('texts.of', { rep: pact.rep.name, manager: pact.manager.name })}
        period={format.dateRange(text.words.effective.start, text.words.effective.end)}
        text={t(isSigned(text) ? 'texts.sealedText' : 'texts.unsigned')}
      >
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/sales-pacts/$id" params={{ id: pact.id }} />}
        >
          {t('back')}
        </Button>
        <PdfButton kind="sales-pacts" pact={pact.id} number={text.number} />
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void printPage()}>
          {t('print')}
        </Button>
      </PageHeader>
      <div className={classes.pickers}>
        <NativeSelect
          label={t('texts.show')}
          data={choices}
          value={String(text.number)}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (before) => ({ ...before, text: Number(value) }), replace: true })
          }
        />
        {texts.length > 1 && (
          <NativeSelect
            label={t('texts.compare')}
            data={[
              { value: '', label: t('texts.nothing') },
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
        )}
      </div>
      {since && (
        <p className={classes.changes} role="status">
          {t('changes', { count: countChanges(marked) })}
        </p>
      )}
      {text.repairs_error !== '' && (
        <p className={classes.changes}>
          {t('texts.repaired', { name: text.signatures[0]?.person.name ?? '', text: text.repairs_error })}
        </p>
      )}
      <PactDocument clauses={marked} />
      <Signatures text={text} />
      <p className={classes.claim}>{t('claim')}</p>
    </article>
  );
}
