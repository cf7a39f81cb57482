import type { MasRow } from './report-queries';
import classes from './pact-reports-page.module.css';

// A unit under those above it; the company stands for itself.
export function UnitName({ unit }: { readonly unit: MasRow['unit'] }) {
  const above = unit.path.split('/').slice(0, -1).join(' / ');
  return (
    <>
      {above !== '' && <span className={classes.above}>{above} / </span>}
      {unit.name}
    </>
  );
}
