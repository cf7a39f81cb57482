import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../format';
import { DataTable, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import { useMonths } from './months-form';
import classes from './pact-reports-page.module.css';
import { checkInsReportQuery, type CheckInsRow } from './report-queries';
import { NotTold, rowsTold } from './rows-told';
import { UnitName } from './unit-name';

const kinds = ['market', 'product', 'process', 'skill', 'capacity', 'data'] as const;

// How sure people are, and for executives what is in their way.
export function CheckInsTable() {
  const { t } = useTexts('pact-reports');
  const report = useQuery(checkInsReportQuery(useMonths()));
  return (
    <section className={classes.section} aria-labelledby="check-ins-of-period">
      <h2 id="check-ins-of-period" className={classes.heading}>
        {t('check-ins.title')}
      </h2>
      <p className={classes.quiet}>{t('check-ins.text')}</p>
      {report.isPending && <RowsSkeleton rows={5} />}
      {report.isSuccess && <Rows rows={report.data} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly CheckInsRow[] }) {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const told = rowsTold(rows);
  const columns: Column<CheckInsRow>[] = [
    { key: 'unit', header: t('unit'), rowHeader: true, cell: (row) => <UnitName unit={row.unit} /> },
    {
      key: 'people',
      header: t('check-ins.people'),
      numeric: true,
      hideBelow: 'sm',
      cell: (row) => format.number(row.people),
    },
    {
      key: 'confidence',
      header: t('check-ins.confidence'),
      numeric: true,
      cell: (row) => format.number(row.confidence),
    },
  ];
  if (rows.some(({ obstacles }) => obstacles !== null)) {
    columns.push({ key: 'obstacles', header: t('check-ins.obstacles'), cell: (row) => <Obstacles row={row} /> });
  }
  return (
    <>
      {told.length > 0 && (
        <DataTable caption={t('check-ins.title')} columns={columns} rows={told} rowKey={(row) => row.unit.id} />
      )}
      <NotTold rows={rows} text="check-ins" />
    </>
  );
}

// The most frequent kinds first.
function Obstacles({ row }: { readonly row: CheckInsRow }) {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const { obstacles } = row;
  if (obstacles === null) return null;
  const named = kinds.filter((kind) => obstacles[kind] > 0).sort((one, other) => obstacles[other] - obstacles[one]);
  if (named.length === 0) return t('check-ins.noObstacles');
  return (
    <ul className={classes.kinds}>
      {named.map((kind) => (
        <li key={kind}>
          {t(`check-ins.kind.${kind}`)} <strong>{format.number(obstacles[kind])}</strong>
        </li>
      ))}
    </ul>
  );
}
