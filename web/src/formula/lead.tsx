import { IconAlertTriangle } from '@tabler/icons-react';

import { compareDecimals, isZero, useFormat } from '../format';
import { useTexts } from '../texts';
import type { SalesFormula } from './formula-query';
import classes from './lead.module.css';
import { useStageWords } from './use-stage-words';

// The answer in a sentence, and the sum that it starts from.
export function Lead({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const money = (amount: string | null): string => format.money(amount, formula.currency, { places: 0 });
  return (
    <section aria-label={t('sum.title')}>
      <p className={classes.lead} aria-live="polite">
        <Sentence formula={formula} />
      </p>
      {formula.to_win !== null && (
        <dl className={classes.sum}>
          <Part label={t(formula.target_assumed ? 'sum.targetAssumed' : 'sum.target')} value={money(formula.target)} />
          <Part sign="−" label={t('sum.actual')} value={money(formula.actual)} />
          <Part sign="−" label={t('sum.open')} value={money(formula.expected_from_open)} />
          <Part sign="=" label={t('sum.toWin')} value={money(formula.to_win)} strong />
        </dl>
      )}
      {formula.unconverted + formula.open.unconverted > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('unconverted', { count: formula.unconverted + formula.open.unconverted, currency: formula.currency })}
        </p>
      )}
    </section>
  );
}

function Sentence({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const amount = format.money(formula.to_win, formula.currency, { places: 0 });
  const day = format.date(formula.period.end);
  const deals = formula.stages.at(-1);
  const late = formula.stages.filter((stage) => stage.too_late && stage.key !== deals?.key);
  if (formula.too_large) return t('lead.tooLarge');
  if (formula.to_win === null) return t('lead.noTarget');
  if (isZero(formula.to_win)) {
    const reached = compareDecimals(formula.actual, formula.target ?? '0') >= 0;
    return t(reached ? 'lead.reached' : 'lead.nothing', { day });
  }
  if (deals?.needed === null || deals === undefined) return t('lead.unknown', { amount, day });
  const weekly = formula.stages
    .filter((stage) => stage.key !== deals.key && stage.per_week !== null)
    .map((stage) => `${format.number(stage.per_week, { places: 1 })} ${words.name(stage)}`);
  const parts = new Intl.ListFormat(format.locale, { type: 'conjunction' }).format(weekly);
  return (
    <>
      {t('lead.deals', { amount, day, count: deals.needed, deals: format.number(deals.needed) })}{' '}
      {weekly.length > 0 && t('lead.weekly', { parts })}{' '}
      {late.length > 0 && t('lead.late', { stages: late.map((stage) => words.name(stage)).join(', ') })}
    </>
  );
}

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly sign?: string;
  readonly strong?: boolean;
}

function Part({ label, value, sign, strong }: PartProps) {
  return (
    <div className={classes.part} data-strong={strong}>
      <dt>{label}</dt>
      <dd elementtiming="number">
        {sign !== undefined && <span className={classes.sign}>{sign}</span>}
        {value}
      </dd>
    </div>
  );
}
