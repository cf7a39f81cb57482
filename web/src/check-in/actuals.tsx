import { useFormat } from '../format';
import { metricName, titleInWords } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Actual } from './check-in-queries';
import classes from './check-in.module.css';

interface ActualsProps {
  readonly lines: readonly Actual[];
  readonly confidence?: number | null;
}

// The numbers as they stood, or stand: the server has filled them in. Beside them how sure somebody was.
export function Actuals({ lines, confidence = null }: ActualsProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  if (lines.length === 0 && confidence === null) return null;
  return (
    <dl className={classes.actuals}>
      {lines.map((line, at) => {
        const currency = line.currency === '' ? null : line.currency;
        const actual = line.actual === null ? t('actual.none') : format.amount(line.actual, currency);
        const label =
          line.goal === null ? metricName({ key: line.metric, name: line.label }) : titleInWords(line.label, format);
        return (
          <div key={`${at} ${line.label}`}>
            <dt>{label}</dt>
            <dd>
              {line.target === null ? actual : t('actual.of', { actual, target: format.amount(line.target, currency) })}
            </dd>
          </div>
        );
      })}
      {confidence !== null && (
        <div>
          <dt>{t('confidence')}</dt>
          <dd>{t('confidenceIs', { number: confidence })}</dd>
        </div>
      )}
    </dl>
  );
}
