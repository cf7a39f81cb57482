import { useFormat } from '../format';
import { StatusBadge, statusOf } from '../parts';
import { useTexts } from '../texts';
import classes from './explained.module.css';
import { figureOf, isFigureName, termText } from './formula';
import type { GoalExplanation } from './goal-queries';

// Which line of the status rule decided, with the threshold that was met and the one that was not.
export function StatusReason({ explanation }: { readonly explanation: GoalExplanation }) {
  const { t } = useTexts('goal');
  const { t: words } = useTexts('parts');
  const format = useFormat();
  const { status } = explanation;
  const say = t as unknown as (key: string, values?: Record<string, string>) => string;
  const figure =
    status.figure !== null && isFigureName(status.figure) ? figureOf(explanation, status.figure) : undefined;
  const value = figure ? termText(figure.result, explanation.currency, format) : '';
  const limit = (text: string | null): string =>
    status.figure === 'elapsed_share' || status.figure === 'attainment'
      ? format.percent(text)
      : format.number(text, { places: 2 });
  return (
    <>
      <h3 className={classes.name}>
        <StatusBadge status={status.status} />
      </h3>
      <p className={classes.meaning}>
        {say(`status.${status.rule}`, { figure: figureLabel(say, status.figure), value })}
      </p>
      {(status.at_least !== null || status.below !== null) && (
        <dl className={classes.terms}>
          {status.at_least !== null && (
            <div>
              <dt>{t('status.atLeast')}</dt>
              <dd>{limit(status.at_least)}</dd>
            </div>
          )}
          {status.below !== null && (
            <div>
              <dt>{t('status.below')}</dt>
              <dd>{limit(status.below)}</dd>
            </div>
          )}
        </dl>
      )}
      {status.small_sample && <p className={classes.rule}>{t('status.smallSample')}</p>}
      {status.without_doubts !== null && (
        <p className={classes.rule}>
          {t('status.doubts', {
            confidence: status.confidence ?? 0,
            status: words(`status.${statusOf(status.without_doubts)}`),
          })}
        </p>
      )}
      {status.no_check_in_since !== null && (
        <p className={classes.rule}>{t('status.silent', { day: format.date(status.no_check_in_since) })}</p>
      )}
      {(status.days_since_last_fact ?? 0) > status.freshness_days && (
        <p className={classes.rule}>
          {t('status.stale', { count: status.days_since_last_fact ?? 0, days: status.freshness_days })}
        </p>
      )}
    </>
  );
}

function figureLabel(say: (key: string) => string, figure: string | null): string {
  if (figure === null) return '';
  return isFigureName(figure) ? say(`figure.${figure}`) : say(`term.${figure}`);
}
