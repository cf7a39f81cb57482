import { useTexts } from '../../texts';
import classes from './essentials.module.css';
import { MetricField } from './metric-field';
import { OwnerField } from './owner-field';
import { PeriodField } from './period-field';
import { ScopeField } from './scope-field';
import { TargetFields } from './target-fields';

// The four things that a goal can't be without.
export function Essentials() {
  const { t } = useTexts('goal/editor');
  return (
    <section className={classes.essentials} aria-label={t('essentials')}>
      <div className={classes.row}>
        <MetricField />
        <PeriodField />
      </div>
      <ScopeField />
      <TargetFields />
      <OwnerField />
    </section>
  );
}
