import { usePlainLinks, type PlainLinks } from '../app/plain-links';
import { useFormat } from '../format';
import { DataTable, type Column, type Sort } from '../parts';
import { useTexts } from '../texts';
import { ChangeCell } from './change-cell';
import classes from './compare.module.css';
import type { CompareReport, CompareRow } from './compare-query';

interface CompareTableProps {
  readonly report: CompareReport;
  readonly metricName: (key: string) => string;
  readonly first: 'metric' | 'owner'; // what the rows are
  readonly rows?: readonly CompareRow[];
  readonly sort?: Sort<CompareKey> | undefined;
  readonly onSort?: (sort: Sort<CompareKey>) => void;
}

export type CompareKey = 'name' | 'metric' | 'before' | 'after' | 'change';

const smallBasis = 10; // below it a rate says little (E18)

// Two periods side by side.
export function CompareTable({ report, metricName, first, rows = report.rows, sort, onSort }: CompareTableProps) {
  const { t } = useTexts('compare');
  const format = useFormat();
  const links = usePlainLinks();
  const several = new Set(report.rows.map((row) => row.metric)).size > 1;
  const columns: Column<CompareRow, CompareKey>[] = [];
  if (first === 'owner') {
    columns.push({
      key: 'name',
      header: t('column.name'),
      rowHeader: true,
      sortable: 'ascending',
      cell: (row) => <OwnerLink row={row} links={links} />,
    });
  }
  if (first === 'metric' || several) {
    columns.push({
      key: 'metric',
      header: t('column.metric'),
      rowHeader: first === 'metric',
      cell: (row) => metricName(row.metric),
    });
  }
  const value = (row: CompareRow, side: 'before' | 'after'): string => {
    const text = format.amount(row[side], row.currency);
    const basis = row[`${side}_basis`];
    const rate = row[side] !== null && row.change !== null && row.change_share === null && row.currency === null;
    return rate && basis > 0 && basis < smallBasis ? t('ofFew', { value: text, count: basis }) : text;
  };
  columns.push(
    {
      key: 'before',
      header: format.period(report.before.label, 'short'),
      numeric: true,
      hideBelow: 'sm',
      sortable: 'descending',
      cell: (row) => value(row, 'before'),
    },
    {
      key: 'after',
      header: format.period(report.after.label, 'short'),
      numeric: true,
      sortable: 'descending',
      cell: (row) => value(row, 'after'),
    },
    {
      key: 'change',
      header: t('column.change'),
      numeric: true,
      sortable: 'ascending',
      cell: (row) => <ChangeCell row={row} />,
    },
  );
  return (
    <DataTable
      caption={t('caption', { before: format.period(report.before.label), after: format.period(report.after.label) })}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.metric} ${row.owner.id}`}
      sort={sort}
      {...(onSort ? { onSort } : {})}
    />
  );
}

function OwnerLink({ row, links }: { readonly row: CompareRow; readonly links: PlainLinks }) {
  const { owner } = row;
  const href =
    owner.kind === 'person' ? links.hrefOf(`/people/${owner.id}`) : links.hrefOf('/team', { unit: owner.id });
  return (
    <a href={href} onClick={links.onClick} className={classes.owner}>
      {owner.name}
    </a>
  );
}
