import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import { DataTable, PaceBar, StatusBadge, type Column } from '../parts';
import { useTexts } from '../texts';
import classes from './unit-tree.module.css';
import type { UnitMemberRow } from './company-queries';
import { paceOf } from './pace-of';
import { useAmount, type Metric } from './use-company';

interface MembersTableProps {
  readonly members: readonly UnitMemberRow[];
  readonly leftOut: number;
  readonly metric: Metric | undefined;
}

// People who are directly in the unit, for those who may look into them.
export function MembersTable({ members, leftOut, metric }: MembersTableProps) {
  const { t } = useTexts('company');
  const format = useFormat();
  const amount = useAmount(metric);
  const columns: Column<UnitMemberRow>[] = [
    {
      key: 'name',
      header: t('members.person'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/people/$id" params={{ id: row.owner.id }} className={classes.link}>
          {row.owner.name}
        </Link>
      ),
    },
    {
      key: 'actual',
      header: t('units.actual'),
      numeric: true,
      cell: (row) => (
        <>
          {amount(row.actual, row.currency, { compact: row.currency !== null })}
          {row.goal && (
            <span className={classes.small}>
              {t('units.ofTarget', {
                target: amount(row.goal.target, row.goal.currency, { compact: row.goal.currency !== null }),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'pace',
      header: t('units.pace'),
      hideBelow: 'sm',
      cell: (row) =>
        row.goal ? (
          <span className={classes.pace}>
            <PaceBar {...paceOf(row.goal)} name={row.owner.name} size="sm" />
            <span className={classes.percent}>{format.attainment(row.goal.attainment, { places: 0 })}</span>
          </span>
        ) : (
          <span className={classes.quiet}>{t('units.noGoal')}</span>
        ),
    },
    {
      key: 'status',
      header: t('units.status'),
      cell: (row) => (row.goal ? <StatusBadge status={row.goal.status} size="sm" /> : null),
    },
    {
      key: 'projection',
      header: t('units.projection'),
      numeric: true,
      hideBelow: 'md',
      cell: (row) =>
        amount(row.goal?.projection ?? null, row.goal?.currency ?? null, { compact: row.goal?.currency != null }),
    },
  ];
  return (
    <>
      <DataTable caption={t('members.caption')} columns={columns} rows={members} rowKey={(row) => row.owner.id} />
      {leftOut > 0 && <p className={classes.quiet}>{t('members.leftOut', { count: leftOut })}</p>}
    </>
  );
}
