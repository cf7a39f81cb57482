import { compareDecimals, subtractDecimals, useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { FormulaStage } from './formula-query';

// How stages are spoken of.
export function useStageWords() {
  const { t, language } = useTexts('formula');
  const format = useFormat();
  // In the middle of an English sentence names are small; German nouns stay as they are.
  const name = (stage: FormulaStage): string => {
    const known = metricName(stage);
    return language === 'de' ? known : known.toLocaleLowerCase('en');
  };
  return {
    title: (stage: FormulaStage): string => metricName(stage),
    name,
    perWeek: (stage: FormulaStage): string => format.number(stage.per_week, { places: 1 }),
    recent: (stage: FormulaStage): string => format.number(stage.recent_per_week, { places: 1 }),
    reason: (stage: FormulaStage): string | null => {
      if (stage.too_late) return t('stage.tooLate');
      if (stage.reason === null) return null;
      const known = reasons.find((each) => each === stage.reason);
      return known ? t(`reason.${known}`) : null;
    },
    lag: (stage: FormulaStage): string => {
      const basis = lagBases.find((each) => each === stage.lag_basis) ?? 'usual';
      return t(`lag.${basis}`, { count: Number(stage.lag) });
    },
    // How the last weeks compare with what is needed; null where either says nothing.
    gap: (stage: FormulaStage): { readonly enough: boolean; readonly words: string } | null => {
      if (stage.per_week === null) return null;
      const enough = compareDecimals(stage.recent_per_week, stage.per_week) >= 0;
      const more = format.number(subtractDecimals(stage.per_week, stage.recent_per_week), { places: 1 });
      return { enough, words: enough ? t('stage.enough') : t('stage.more', { more }) };
    },
  };
}

const reasons = ['size_missing', 'size_zero', 'rate_missing', 'rate_zero', 'too_large'] as const;
const lagBases = ['records', 'scaled', 'usual', 'assumed'] as const;
