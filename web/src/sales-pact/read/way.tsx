import { useTexts } from '../../texts';
import type { PactPage, PactWhole } from '../pact-queries';
import classes from './pact-page.module.css';
import { stagesOf } from './stages';

// The four stages to two signatures, and where the two are.
export function Way({ page, whole }: { readonly page: PactPage; readonly whole: PactWhole }) {
  const { t } = useTexts('sales-pact/read');
  const stages = stagesOf(page.pact, whole);
  if (stages === null) return null;
  return (
    <ol className={classes.way} aria-label={t('way.label')}>
      {stages.map(({ name, done, current }) => (
        <li key={name} data-done={done} aria-current={current ? 'step' : undefined}>
          {t(`way.${name}`)}
          <span>{t(done ? 'way.done' : current ? 'way.now' : 'way.later')}</span>
        </li>
      ))}
    </ol>
  );
}
