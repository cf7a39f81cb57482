import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Actual } from './check-in-queries';
import classes from './check-in.module.css';

// The numbers as they stood, or stand: the server has filled them in.
export function Actuals({ lines }: { readonly lines: readonly Actual[] }) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  if (lines.length === 0) return null;
  return (
    <dl className={classes.actuals}>
      {lines.map((line, at) => {
        const currency = line.currency === '' ? null : line.currency;
        const actual = line.actual === null ? t('actual.none') : format.amount(line.actual, currency);
        return (
          <div key={`${at} ${line.label}`}>
            <dt>{line.label}</dt>
            <dd>
              {line.target === null ? actual : t('actual.of', { actual, target: format.amount(line.target, currency) })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
