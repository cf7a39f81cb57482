import { useFormat } from '../format';
import { Figure, Figures } from '../parts/figure';
import { useTexts } from '../texts';
import classes from './outcome-words.module.css';
import type { Kind, Outcome } from './types';

interface OutcomeWordsProps {
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly tense: 'would' | 'did';
}

// What an import does, or did, in numbers and a sentence.
export function OutcomeWords({ kind, outcome, tense }: OutcomeWordsProps) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const nothing = outcome.new + outcome.unchanged + outcome.corrected + outcome.rejected === 0;
  if (nothing) return <p className={classes.note}>{t('outcome.empty')}</p>;
  return (
    <>
      <Figures>
        <Figure label={t(`outcome.${tense}.new`, { what: t(`kinds.${kind}`) })} value={format.number(outcome.new)} />
        {outcome.corrected > 0 && (
          <Figure label={t(`outcome.${tense}.corrected`)} value={format.number(outcome.corrected)} />
        )}
        {outcome.unchanged > 0 && (
          <Figure label={t(`outcome.${tense}.unchanged`)} value={format.number(outcome.unchanged)} />
        )}
        <Figure
          label={t(`outcome.${tense}.rejected`)}
          value={format.number(outcome.rejected)}
          {...(outcome.rejected > 0 ? { tone: 'bad' as const } : {})}
        />
      </Figures>
      {outcome.roundings.length > 0 && (
        <p className={classes.note}>
          {outcome.roundings
            .map((rounding) =>
              t('outcome.rounded', {
                count: rounding.amounts,
                currency: rounding.currency,
                difference: format.number(rounding.difference),
              }),
            )
            .join(' ')}
        </p>
      )}
    </>
  );
}
