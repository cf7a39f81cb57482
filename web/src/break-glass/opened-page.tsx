import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { pactQuery, type PactPage } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import { OpenForm } from './open-form';
import classes from './opened-page.module.css';
import { Reading } from './reading';

const route = getRouteApi('/signed-in/sales-pacts/$id/opened');

// Somebody above looks into a pact: first why, then what both have signed, as long as it is open.
export function OpenedPage() {
  const { id } = route.useParams();
  const pact = useQuery(pactQuery(id));
  const { t } = useTexts('break-glass');
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to="/sales-pacts/$id" params={{ id }}>
          <IconChevronLeft size={17} stroke={1.7} aria-hidden />
          {t('back')}
        </Link>
      </p>
      {pact.isPending && <RowsSkeleton rows={6} />}
      {pact.isError && <ProblemNotice problem={problemOf(pact.error)} onRetry={() => void pact.refetch()} />}
      {pact.isSuccess && <Opened page={pact.data} />}
    </div>
  );
}

function Opened({ page }: { readonly page: PactPage }) {
  const { t } = useTexts('break-glass');
  const format = useFormat();
  const { pact, opened, steps } = page;
  return (
    <>
      <PageHeader
        title={t('titleOf', { rep: pact.rep.name, manager: pact.manager.name })}
        period={format.dateRange(pact.effective.start, pact.effective.end)}
      />
      {opened !== null ? (
        <Reading id={pact.id} opened={opened} />
      ) : steps.includes('break_glass') ? (
        <OpenForm pact={pact} />
      ) : (
        <p className={classes.text}>{t('closed')}</p>
      )}
    </>
  );
}
