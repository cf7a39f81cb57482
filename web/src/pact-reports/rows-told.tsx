import { useTexts } from '../texts';
import type { MasRow } from './report-queries';
import classes from './pact-reports-page.module.css';

interface Told {
  readonly unit: MasRow['unit'];
  readonly people: number | null;
}

// Units in which there is nobody to count are named in one sentence instead of a row of zeros each.
export function withSomebody<Row extends Told>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ people }) => people !== 0);
}

export function Nobody({
  rows,
  text,
}: {
  readonly rows: readonly Told[];
  readonly text: 'pacts' | 'mas' | 'check-ins';
}) {
  const { t } = useTexts('pact-reports');
  const units = rows.filter(({ people }) => people === 0).map(({ unit }) => unit.name);
  if (units.length === 0) return null;
  return <p className={classes.none}>{t(`${text}.nobody`, { units: units.join(', ') })}</p>;
}
