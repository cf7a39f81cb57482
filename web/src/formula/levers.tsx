import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { FormulaLever, SalesFormula } from './formula-query';
import classes from './levers.module.css';
import { useStageWords } from './use-stage-words';

// What being a tenth better at one thing would save, the strongest first.
export function Levers({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const words = useStageWords();
  const first = formula.stages[0];
  return (
    <section className={classes.section} aria-label={t('levers.title')}>
      <h2 className={classes.heading}>{t('levers.title')}</h2>
      {formula.levers.length === 0 || first === undefined ? (
        <p className={classes.hint}>{t('levers.none')}</p>
      ) : (
        <>
          <p className={classes.hint}>{t('levers.hint', { stage: words.name(first) })}</p>
          <ol className={classes.list}>
            {formula.levers.map((lever) => (
              <Lever key={lever.stage ?? ''} lever={lever} formula={formula} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Lever({ lever, formula }: { readonly lever: FormulaLever; readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const at = formula.stages.findIndex((stage) => stage.key === lever.stage);
  const [from, to, first] = [formula.stages[at - 1], formula.stages[at], formula.stages[0]];
  const write = (value: string): string =>
    lever.stage === null ? format.money(value, formula.currency, { places: 0 }) : format.percent(value);
  return (
    <li className={classes.lever}>
      <span className={classes.what}>
        <strong>
          {from && to ? t('assume.rate', { from: words.title(from), to: words.title(to) }) : t('assume.size')}
        </strong>
        <span className={classes.quiet}>{t('levers.change', { from: write(lever.from), to: write(lever.to) })}</span>
      </span>
      <span className={classes.saves}>
        {t('levers.saves', {
          count: lever.saved,
          saved: format.number(lever.saved),
          stage: first ? words.name(first) : '',
        })}
        <span className={classes.quiet}>{t('levers.hours', { hours: format.number(lever.saved_hours) })}</span>
      </span>
    </li>
  );
}
