import { useTexts } from '../texts';
import classes from './pact-reports-page.module.css';
import type { MasRow } from './report-queries';

interface Row {
  readonly unit: MasRow['unit'];
  readonly people: number | null; // null: withheld
}

// Units with somebody to count, of whom may be told. The others are named in a sentence instead of a row of dashes or
// zeros each.
export function rowsTold<Of extends Row>(rows: readonly Of[]): readonly Of[] {
  return rows.filter(({ people }) => people !== null && people !== 0);
}

export function NotTold({
  rows,
  text,
}: {
  readonly rows: readonly Row[];
  readonly text: 'pacts' | 'mas' | 'check-ins';
}) {
  const { t } = useTexts('pact-reports');
  const names = (people: number | null): string =>
    rows
      .filter((row) => row.people === people)
      .map(({ unit }) => unit.name)
      .join(', ');
  const withheld = names(null);
  const nobody = names(0);
  return (
    <>
      {withheld !== '' && <p className={classes.none}>{t('withheld', { units: withheld })}</p>}
      {nobody !== '' && <p className={classes.none}>{t(`${text}.nobody`, { units: nobody })}</p>}
    </>
  );
}
