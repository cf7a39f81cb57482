import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../format';
import { DataTable, type Column } from '../parts';
import { useTexts } from '../texts';
import classes from './pact-reports-page.module.css';
import { pactsReportQuery, type PactsRow } from './report-queries';
import { UnitName } from './unit-name';

const counts = [
  'forming',
  'signing',
  'signed_ahead',
  'active',
  'healthy',
  'unknown',
  'short_handed',
  'ended',
  'fulfilled',
  'partly',
  'not_fulfilled',
  'dissolved',
] as const;
const onPhones: readonly string[] = ['active', 'healthy', 'ended'];
const always: readonly string[] = ['forming', 'signing', ...onPhones];

// Pacts of teams as they are today. The other table of the same answer says that it comes, and why it does not.
export function TeamPactsTable() {
  const report = useQuery(pactsReportQuery);
  return report.isSuccess && <Told rows={report.data} />;
}

function Told({ rows }: { readonly rows: readonly PactsRow[] }) {
  const { t } = useTexts('pact-reports');
  const format = useFormat();
  const told = rows.filter(hasAny);
  const columns: Column<PactsRow>[] = [
    { key: 'unit', header: t('unit'), rowHeader: true, cell: (row) => <UnitName unit={row.unit} /> },
    ...counts
      // What nobody's pact is at takes no column.
      .filter((key) => always.includes(key) || told.some(({ team_pacts }) => team_pacts[key] !== 0))
      .map((key): Column<PactsRow> => ({
        key,
        header: t(`teams.${key}`),
        numeric: true,
        ...(!onPhones.includes(key) && { hideBelow: 'sm' as const }),
        cell: (row) => format.number(row.team_pacts[key]),
      })),
  ];
  const without = names(rows.filter((row) => !hasAny(row)));
  const withheld = names(
    told.filter(({ team_pacts: { healthy, fulfilled } }) => healthy === null || fulfilled === null),
  );
  return (
    <section className={classes.section} aria-labelledby="team-pacts-today">
      <h2 id="team-pacts-today" className={classes.heading}>
        {t('teams.title')}
      </h2>
      <p className={classes.quiet}>{t('teams.text')}</p>
      {told.length > 0 && (
        <DataTable caption={t('teams.title')} columns={columns} rows={told} rowKey={(row) => row.unit.id} />
      )}
      {withheld !== '' && <p className={classes.none}>{t('teams.withheld', { units: withheld })}</p>}
      {without !== '' && <p className={classes.none}>{t('teams.nobody', { units: without })}</p>}
    </section>
  );
}

const stages = ['forming', 'signing', 'signed_ahead', 'active', 'ended', 'dissolved'] as const;
const hasAny = ({ team_pacts }: PactsRow): boolean => stages.some((stage) => team_pacts[stage] > 0);
const names = (rows: readonly PactsRow[]): string => rows.map(({ unit }) => unit.name).join(', ');
