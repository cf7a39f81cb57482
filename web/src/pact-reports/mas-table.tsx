import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { DataTable, ProblemNotice, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import classes from './pact-reports-page.module.css';
import { masReportQuery, type MasRow } from './report-queries';
import { Nobody, withSomebody } from './rows-told';
import { Count, UnitName } from './unit-name';

const route = getRouteApi('/signed-in/reports/pacts');
const counts = ['people', 'met', 'missed', 'excused'] as const;
const lesser: readonly string[] = ['met', 'excused'];

// Minimal acceptable standards of months that are over.
export function MasTable() {
  const { t } = useTexts('pact-reports');
  const { period } = route.useSearch();
  const report = useQuery(masReportQuery(period));
  return (
    <section className={classes.section} aria-labelledby="mas-of-period">
      <h2 id="mas-of-period" className={classes.heading}>
        {t('mas.title')}
      </h2>
      <p className={classes.quiet}>{t('mas.text')}</p>
      <PeriodForm key={period} shown={period ?? report.data?.[0]?.period.label ?? ''} />
      {report.isPending && <RowsSkeleton rows={5} />}
      {report.isError && <Refused error={report.error} retry={() => void report.refetch()} />}
      {report.isSuccess && <Rows rows={report.data} />}
    </section>
  );
}

function Refused({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const problem = problemOf(error);
  const said = problem.field('period') ?? problem.fields[0]?.message;
  if (problem.status === 400 && said !== undefined) {
    return (
      <p role="alert" className={classes.refused}>
        {said}
      </p>
    );
  }
  return <ProblemNotice problem={problem} onRetry={retry} />;
}

function PeriodForm({ shown }: { readonly shown: string }) {
  const { t } = useTexts('pact-reports');
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = (typed ?? shown).trim();
        void navigate({ search: (before) => ({ ...before, period: wanted === '' ? undefined : wanted }) });
      }}
    >
      <TextInput
        label={t('mas.period')}
        description={t('mas.periodHint')}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('mas.show')}
      </Button>
    </form>
  );
}

function Rows({ rows }: { readonly rows: readonly MasRow[] }) {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const columns: Column<MasRow>[] = [
    { key: 'unit', header: t('unit'), rowHeader: true, cell: (row) => <UnitName unit={row.unit} /> },
    ...counts.map((key): Column<MasRow> => ({
      key,
      header: t(`mas.${key}`),
      numeric: true,
      ...(lesser.includes(key) && { hideBelow: 'sm' as const }),
      cell: (row) => <Count value={row[key] === null ? null : format.number(row[key])} first={key === 'people'} />,
    })),
    {
      key: 'compliance',
      header: t('mas.compliance'),
      numeric: true,
      cell: (row) => (row.withheld ? <Count value={null} /> : format.percent(row.compliance, { places: 0 })),
    },
  ];
  return (
    <>
      <DataTable caption={t('mas.title')} columns={columns} rows={withSomebody(rows)} rowKey={(row) => row.unit.id} />
      <Nobody rows={rows} text="mas" />
    </>
  );
}
