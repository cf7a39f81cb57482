import { useFormat } from '../format';
import { Figure, Figures, PaceBar, StatusBadge } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import classes from './company-headline.module.css';
import type { CompanyReport } from './company-queries';
import { paceOf } from './pace-of';
import { useAmount, type Metric } from './use-company';

// The one number, where it should be, and what it leads to.
export function CompanyHeadline({
  report,
  metric,
}: {
  readonly report: CompanyReport;
  readonly metric: Metric | undefined;
}) {
  const { t } = useTexts('company');
  const format = useFormat();
  const amount = useAmount(metric);
  const { unit } = report;
  const { goal, standing } = unit;
  const name = metric ? metricName(metric) : report.metric;
  return (
    <section className={classes.headline} aria-label={t('headline.label', { name })}>
      <p className={classes.metric}>{name}</p>
      <p className={classes.number}>
        <output className={classes.actual} elementtiming="number">
          {amount(unit.actual, unit.currency, { whole: true })}
        </output>
        {goal && (
          <span className={classes.of}>
            {t('headline.of', { target: amount(goal.target, goal.currency, { whole: true }) })}
          </span>
        )}
        {goal && <StatusBadge status={goal.status} size="lg" />}
      </p>
      {goal ? (
        <div className={classes.bar}>
          <PaceBar {...paceOf(goal)} name={unit.name} size="lg" />
        </div>
      ) : (
        <p className={classes.noGoal}>
          {t('headline.noGoal', { unit: unit.name, period: format.period(report.period.label) })}
        </p>
      )}
      <Figures>
        {goal && (
          <>
            <Figure
              label={t('headline.attainment')}
              value={format.attainment(goal.attainment)}
              note={t('headline.expected', { expected: amount(goal.expected, goal.currency, { whole: true }) })}
            />
            <Figure
              label={report.running ? t('headline.projection') : t('headline.result')}
              value={amount(goal.projection, goal.currency, { compact: goal.currency !== null })}
              note={t('headline.paceIndex', { pace: format.number(goal.pace_index, { places: 2 }) })}
            />
            {report.running && (
              <Figure
                label={t('headline.required')}
                value={amount(goal.required_per_working_day, goal.currency, { compact: goal.currency !== null })}
                note={t('headline.perDay')}
              />
            )}
          </>
        )}
        {standing && (
          <Figure
            label={t('headline.people')}
            value={t('headline.behind', {
              behind: format.number(standing.behind),
              all: format.number(standing.with_goal),
            })}
            note={t('headline.onPace', { count: standing.on_pace })}
          />
        )}
      </Figures>
      {unit.unconverted > 0 && (
        <p className={classes.noGoal}>{t('headline.unconverted', { count: unit.unconverted })}</p>
      )}
    </section>
  );
}
