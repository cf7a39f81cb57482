import { useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './goal-page.module.css';
import type { GoalRecord } from './goal-queries';

interface RecordRowProps {
  readonly record: GoalRecord;
  readonly currency: string | null; // of what is credited
  readonly ofUnit: boolean; // the goal is a unit's: say whose record it is
}

export function RecordRow({ record, currency, ofUnit }: RecordRowProps) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const title = record.account || record.label || record.external_id;
  const facts = [
    format.date(record.day, 'weekday'),
    record.product,
    record.account === '' ? '' : record.label,
    ofUnit ? record.owner.name : '',
  ].filter((fact) => fact !== '');
  return (
    <li className={classes.record}>
      <div className={classes.what}>
        <strong>{title}</strong>
        <span className={classes.small}>{facts.join(' · ')}</span>
      </div>
      <div className={classes.much}>
        <strong>{format.amount(record.credited, currency)}</strong>
        <CreditNote record={record} />
      </div>
      <div className={classes.whence}>
        <span>{t('records.source', { source: record.source, id: record.external_id })}</span>
        <span>
          {record.brought_by === null
            ? t('records.recorded', { at: format.instant(record.recorded_at) })
            : t('records.imported', { file: record.brought_by.file_name, at: format.instant(record.recorded_at) })}
        </span>
      </div>
    </li>
  );
}

// When not all of the record was credited here: how much of what, and why.
function CreditNote({ record }: { readonly record: GoalRecord }) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const whole = format.amount(record.amount, record.currency);
  const notes = [
    record.share === null ? '' : t('records.share', { share: format.number(record.share, { places: 2 }), whole }),
    record.overlay ? t('records.overlay') : '',
    record.unconverted ? t('records.unconverted', { whole }) : '',
  ].filter((note) => note !== '');
  if (notes.length === 0) return null;
  return <span className={classes.small}>{notes.join(' · ')}</span>;
}
