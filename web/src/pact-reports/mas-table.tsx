import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../format';
import { DataTable, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import { MonthsRefused, useMonths } from './months-form';
import classes from './pact-reports-page.module.css';
import { masReportQuery, type MasRow } from './report-queries';
import { NotTold, rowsTold } from './rows-told';
import { UnitName } from './unit-name';

const counts = ['people', 'met', 'missed', 'excused'] as const;
const lesser: readonly string[] = ['met', 'excused'];

// Minimal acceptable standards of months that are over.
export function MasTable() {
  const { t } = useTexts('pact-reports');
  const report = useQuery(masReportQuery(useMonths()));
  return (
    <section className={classes.section} aria-labelledby="mas-of-period">
      <h2 id="mas-of-period" className={classes.heading}>
        {t('mas.title')}
      </h2>
      <p className={classes.quiet}>{t('mas.text')}</p>
      {report.isPending && <RowsSkeleton rows={5} />}
      {report.isError && <MonthsRefused error={report.error} retry={() => void report.refetch()} />}
      {report.isSuccess && <Rows rows={report.data} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly MasRow[] }) {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const told = rowsTold(rows);
  const columns: Column<MasRow>[] = [
    { key: 'unit', header: t('unit'), rowHeader: true, cell: (row) => <UnitName unit={row.unit} /> },
    ...counts.map((key): Column<MasRow> => ({
      key,
      header: t(`mas.${key}`),
      numeric: true,
      ...(lesser.includes(key) && { hideBelow: 'sm' as const }),
      cell: (row) => format.number(row[key]),
    })),
    {
      key: 'compliance',
      header: t('mas.compliance'),
      numeric: true,
      cell: (row) => format.percent(row.compliance, { places: 0 }),
    },
  ];
  return (
    <>
      {told.length > 0 && (
        <DataTable caption={t('mas.title')} columns={columns} rows={told} rowKey={(row) => row.unit.id} />
      )}
      <NotTold rows={rows} text="mas" />
    </>
  );
}
