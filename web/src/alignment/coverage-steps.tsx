import type { Schemas } from '../api';
import { useFormat } from '../format';
import { StatusBadge } from '../parts';
import { useTexts } from '../texts';
import classes from './goal-dialog.module.css';

// How far what adds up to a goal carries it: as it is, after ramp and leave, by what was reached before; then level by
// level down to the street.
export function CoverageSteps({ coverage: found }: { readonly coverage: Schemas['GoalCoverage'] }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const { coverage, steps, currency } = found;
  if (!coverage) return null;
  const amount = (value: string) => format.amount(value, currency, currency === null ? {} : { places: 0 });
  return (
    <>
      <p className={classes.carried}>
        <strong>{format.percent(coverage.coverage)}</strong>
        <StatusBadge status={coverage.band} />
        <span className={classes.quiet}>
          {t('carried.of', { carried: amount(coverage.carried), target: amount(found.target), count: coverage.goals })}
        </span>
      </p>
      <dl className={classes.terms}>
        <div>
          <dt>{t('carried.effective')}</dt>
          <dd>{format.percent(coverage.effective_coverage)}</dd>
        </div>
        <div>
          <dt>{t('carried.expected')}</dt>
          <dd>{format.percent(coverage.expected_coverage)}</dd>
        </div>
        {coverage.band === 'gap' ? (
          <div>
            <dt>{t('carried.gap')}</dt>
            <dd>{amount(coverage.gap)}</dd>
          </div>
        ) : (
          <div>
            <dt>{t('carried.over')}</dt>
            <dd>{format.percent(coverage.over)}</dd>
          </div>
        )}
        {coverage.unallocated !== null && (
          <div>
            <dt>{t('carried.unallocated')}</dt>
            <dd>{amount(coverage.unallocated)}</dd>
          </div>
        )}
        {coverage.unconverted > 0 && (
          <div>
            <dt>{t('carried.unconverted')}</dt>
            <dd>{format.number(coverage.unconverted)}</dd>
          </div>
        )}
      </dl>
      {steps.length > 1 && (
        <table className={classes.steps}>
          <caption className="visually-hidden">{t('steps.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('steps.level')}</th>
              <th scope="col">{t('steps.carried')}</th>
              <th scope="col">{t('steps.above')}</th>
              <th scope="col">{t('steps.top')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr key={index}>
                <th scope="row">{t('steps.goals', { count: step.goals })}</th>
                <td>{amount(step.carried)}</td>
                <td>{format.percent(step.coverage)}</td>
                <td>{format.percent(step.of_target)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
