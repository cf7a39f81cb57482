import { useFormat } from '../format';
import { useTexts } from '../texts';
import { AmountField } from './amount-field';
import { AssumedSlider } from './assumed-slider';
import classes from './assumptions.module.css';
import type { SalesFormula } from './formula-query';
import { useStageWords } from './use-stage-words';
import type { WhatIfState } from './use-what-if';
import { rateScale, ratesOf, sizeScale, withRate } from './what-if';

interface AssumptionsProps {
  readonly formula: SalesFormula;
  readonly whatIf: WhatIfState;
}

// What if a rate, the deal size or the target were another: each with what the records say.
export function Assumptions({ formula, whatIf }: AssumptionsProps) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const { asked, assume } = whatIf;
  const rates = ratesOf(asked.rates);
  const percent = (value: string | null): string => format.percent(value);
  const money = (value: string | null): string => format.money(value, formula.currency, { places: 0 });
  return (
    <section className={classes.section} aria-label={t('assume.title')}>
      <h2 className={classes.heading}>{t('assume.title')}</h2>
      <p className={classes.hint}>{t('assume.hint')}</p>
      {formula.stages.map((stage, index) => {
        const before = formula.stages[index - 1];
        if (!stage.rate || !before) return null;
        return (
          <AssumedSlider
            key={stage.key}
            label={t('assume.rate', { from: words.title(before), to: words.title(stage) })}
            estimate={stage.rate}
            scale={rateScale(stage.rate.known)}
            write={percent}
            assumed={rates.get(stage.key)}
            onAssume={(rate) => assume({ rates: withRate(asked.rates, stage.key, rate) })}
          />
        );
      })}
      {formula.deal_size.known === null || formula.deal_size.known.startsWith('-') ? (
        <AmountField
          label={t('assume.size')}
          hint={t('evidence.none')}
          currency={formula.currency}
          value={asked.size}
          onChange={(size) => assume({ size })}
        />
      ) : (
        <AssumedSlider
          label={t('assume.size')}
          estimate={formula.deal_size}
          scale={sizeScale(formula.deal_size.known)}
          write={money}
          assumed={asked.size}
          onAssume={(size) => assume({ size })}
        />
      )}
      {formula.open.deals > 0 && (
        <AssumedSlider
          label={t('assume.win')}
          estimate={formula.win_rate}
          scale={rateScale(formula.win_rate.known)}
          write={percent}
          assumed={asked.win}
          onAssume={(win) => assume({ win })}
        />
      )}
      <AmountField
        label={t('assume.target')}
        hint={formula.goal ? t('assume.agreed', { target: money(formula.goal.target) }) : t('assume.noGoal')}
        currency={formula.currency}
        value={asked.target}
        onChange={(target) => assume({ target })}
      />
    </section>
  );
}
