import { useQuery } from '@tanstack/react-query';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { DataTable, ProblemNotice, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import classes from './pact-reports-page.module.css';
import { pactsReportQuery, type PactsRow } from './report-queries';
import { NotTold, rowsTold } from './rows-told';
import { UnitName } from './unit-name';

const counts = ['people', 'in_talks', 'signed_ahead', 'active', 'healthy', 'unknown', 'suspended'] as const;
const lesser: readonly string[] = ['in_talks', 'signed_ahead', 'unknown', 'suspended'];

// Sales pacts as they are today.
export function PactsTable() {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const report = useQuery(pactsReportQuery);
  const told = rowsTold(report.data ?? []);
  const columns: Column<PactsRow>[] = [
    { key: 'unit', header: t('unit'), rowHeader: true, cell: (row) => <UnitName unit={row.unit} /> },
    ...counts.map((key): Column<PactsRow> => ({
      key,
      header: t(`pacts.${key}`),
      numeric: true,
      ...(lesser.includes(key) && { hideBelow: 'sm' as const }),
      cell: (row) => format.number(row[key]),
    })),
  ];
  return (
    <section className={classes.section} aria-labelledby="pacts-today">
      <h2 id="pacts-today" className={classes.heading}>
        {t('pacts.title')}
      </h2>
      <p className={classes.quiet}>{t('pacts.text')}</p>
      {report.isPending && <RowsSkeleton rows={5} />}
      {report.isError && <ProblemNotice problem={problemOf(report.error)} onRetry={() => void report.refetch()} />}
      {report.isSuccess && (
        <>
          {told.length > 0 && (
            <DataTable caption={t('pacts.title')} columns={columns} rows={told} rowKey={(row) => row.unit.id} />
          )}
          <NotTold rows={report.data} text="pacts" />
        </>
      )}
    </section>
  );
}
