import { IconAlertCircle, IconPencil, IconUsers } from '@tabler/icons-react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './evidence.module.css';
import type { FormulaEstimate } from './formula-query';

interface EvidenceProps {
  readonly estimate: FormulaEstimate;
  readonly write: (value: string | null) => string; // a value of it
}

// What an estimate rests on, in words with a sign.
export function Evidence({ estimate, write }: EvidenceProps) {
  const words = useEvidenceWords();
  const { t } = useTexts('formula');
  const Sign = estimate.assumed || estimate.value === null ? IconPencil : IconUsers;
  return (
    <span className={classes.evidence}>
      <span className={classes.line}>
        {estimate.basis !== 'own' && <Sign size={14} aria-hidden />}
        {words(estimate, write)}
      </span>
      {!estimate.assumed && estimate.little_evidence && estimate.basis !== 'none' && (
        <span className={classes.little}>
          <IconAlertCircle size={14} aria-hidden />
          {t('evidence.little')}
        </span>
      )}
      {!estimate.assumed && estimate.more_than_trials && (
        <span className={classes.little}>
          <IconAlertCircle size={14} aria-hidden />
          {t('evidence.more')}
        </span>
      )}
    </span>
  );
}

export function useEvidenceWords() {
  const { t } = useTexts('formula');
  const format = useFormat();
  return (estimate: FormulaEstimate, write: (value: string | null) => string): string => {
    const { cases, successes, prior, known } = estimate;
    if (estimate.assumed)
      return known === null ? t('evidence.assumed') : t('evidence.instead', { known: write(known) });
    const own =
      successes === null
        ? t('evidence.deals', { count: cases, deals: format.number(cases) })
        : t('evidence.of', { successes: format.number(successes), cases: format.number(cases) });
    switch (estimate.basis) {
      case 'own':
        return own;
      case 'shrunk':
        return t('evidence.shrunk', { own, prior: write(prior) });
      case 'team':
        return t('evidence.team');
      case 'company':
        return t('evidence.company');
      default:
        return t('evidence.none');
    }
  };
}
