import { useQuery } from '@tanstack/react-query';

import { PageHeader } from '../parts';
import { hasRole, useSession } from '../session/session';
import { useTexts } from '../texts';
import { CheckInsTable } from './check-ins-table';
import { MasTable } from './mas-table';
import { MonthsForm, MonthsRefused, useMonths } from './months-form';
import classes from './pact-reports-page.module.css';
import { PactsTable } from './pacts-table';
import { checkInsReportQuery, masReportQuery } from './report-queries';
import { TeamPactsTable } from './team-pacts-table';

// How pacts go in the units, of five people at least: pacts for executives and sales operations, standards for managers
// too, what check-ins say for executives and managers.
export function PactReportsPage() {
  const { t } = useTexts('pact-reports');
  const session = useSession();
  const ofPacts = hasRole(session, 'exec', 'ops');
  const ofCheckIns = hasRole(session, 'exec', 'manager');
  const period = useMonths();
  const standards = useQuery(masReportQuery(period));
  const checkIns = useQuery({ ...checkInsReportQuery(period), enabled: ofCheckIns });
  // What check-ins refuse, standards do too, and the other way round only where some are still to be judged.
  const told = period ?? checkIns.data?.[0]?.period.label ?? standards.data?.[0]?.period.label ?? '';
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <p className={classes.text}>{t('text')}</p>
      {ofPacts && <PactsTable />}
      {ofPacts && <TeamPactsTable />}
      <div className={classes.section}>
        <MonthsForm key={period} shown={told} />
      </div>
      {checkIns.isError ? (
        <MonthsRefused error={checkIns.error} retry={() => void checkIns.refetch()} />
      ) : (
        <>
          <MasTable />
          {ofCheckIns && <CheckInsTable />}
        </>
      )}
    </div>
  );
}
