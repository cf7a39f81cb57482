import { useTexts } from '../texts';
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

interface CountProps {
  readonly value: string | null;
  readonly first?: boolean; // of its row
}

// A number, or that there are too few people to tell it: once a row in words, for the eye.
export function Count({ value, first = false }: CountProps) {
  const { t } = useTexts('pact-reports');
  if (value !== null) return value;
  if (first) return <span className={classes.withheld}>{t('withheld')}</span>;
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('withheld')}</span>
    </>
  );
}
