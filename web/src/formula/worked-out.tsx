import { isZero, useFormat } from '../format';
import { useTexts } from '../texts';
import type { FormulaStage, SalesFormula } from './formula-query';
import { useStageWords } from './use-stage-words';
import classes from './worked-out.module.css';

// The formula with its numbers filled in, line by line.
export function WorkedOut({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const money = (amount: string | null): string => format.money(amount, formula.currency, { places: 0 });
  const deals = formula.stages.at(-1);
  const some = formula.to_win !== null && !isZero(formula.to_win);
  const earlier = formula.stages.slice(0, -1).toReversed();
  const rates = (from: FormulaStage): string => {
    const all = formula.stages.slice(formula.stages.indexOf(from) + 1);
    const product = all.map((stage) => format.percent(stage.rate?.value ?? null)).join(' × ');
    return all.length > 1 ? `(${product})` : product;
  };
  return (
    <section className={classes.section} aria-label={t('worked.title')}>
      <h2 className={classes.heading}>{t('worked.title')}</h2>
      {formula.to_win !== null && (
        <dl className={classes.lines}>
          <Line
            name={t('sum.toWin')}
            formula={t('worked.toWin', {
              target: money(formula.target),
              actual: money(formula.actual),
              open: money(formula.expected_from_open),
            })}
            value={money(formula.to_win)}
          />
          {some && deals && (
            <Line
              name={words.title(deals)}
              formula={t('worked.deals', { toWin: money(formula.to_win), size: money(formula.deal_size.value) })}
              value={format.number(deals.needed)}
            />
          )}
          {some &&
            earlier.map((stage) => (
              <Line
                key={stage.key}
                name={words.title(stage)}
                formula={t('worked.stage', { deals: format.number(deals?.needed ?? null), rates: rates(stage) })}
                value={format.number(stage.needed)}
              />
            ))}
          {some &&
            formula.stages.map((stage) => (
              <Line
                key={`${stage.key} weeks`}
                name={t('worked.weekOf', { stage: words.title(stage) })}
                formula={t(stage.too_late ? 'worked.late' : 'worked.week', {
                  needed: format.number(stage.needed),
                  left: format.number(formula.days_left),
                  lag: format.number(stage.lag),
                  days: format.number(formula.days_per_week),
                })}
                value={stage.per_week === null ? '—' : words.perWeek(stage)}
              />
            ))}
        </dl>
      )}
      <p className={classes.hint}>{t('worked.evidence', { team: formula.team?.name ?? t('worked.company') })}</p>
      <ul className={classes.lags}>
        {formula.stages.map((stage) => (
          <li key={stage.key}>
            {t('worked.counted', {
              stage: words.title(stage),
              count: format.number(stage.count),
              days: format.dateRange(stage.counted_from, stage.counted_until),
              lag: words.lag(stage),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly formula: string;
  readonly value: string;
}

function Line({ name, formula, value }: LineProps) {
  return (
    <div className={classes.line}>
      <dt>{name}</dt>
      <dd className={classes.formula}>{formula}</dd>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
}
