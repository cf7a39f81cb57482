import { PageHeader } from '../parts';
import { useTexts } from '../texts';
import { MasTable } from './mas-table';
import classes from './pact-reports-page.module.css';
import { PactsTable } from './pacts-table';

// How pacts go in the units, of five people at least: what executives and sales operations may know of them.
export function PactReportsPage() {
  const { t } = useTexts('pact-reports');
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <p className={classes.text}>{t('text')}</p>
      <PactsTable />
      <MasTable />
    </div>
  );
}
