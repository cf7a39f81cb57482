import { isNegative, isZero, useFormat } from '../format';
import { statusOf } from '../parts';
import { useTexts } from '../texts';
import type { TeamGoal, TeamPerson } from './team-query';

const ownReasons: Partial<Record<string, 'need.promiseOverdue' | 'need.asked' | 'need.doubts'>> = {
  promise_overdue: 'need.promiseOverdue',
  asked: 'need.asked',
  doubts: 'need.doubts',
};

// Why somebody stands where they stand, in words: "3 days behind, falling".
export function useNeedWords(): (person: TeamPerson) => string | null {
  const { t } = useTexts('team');
  const { t: words } = useTexts('parts');
  const format = useFormat();
  return (person) => {
    const { need } = person;
    const own = need && ownReasons[need.reason];
    if (own) return t(own);
    if (person.goals.length === 0) return t('need.noGoals');
    if (!need) return null;
    const goal = person.goals.find((each) => each.id === need.goal);
    const drift = need.drift === 'falling' || need.drift === 'rising' ? t(`drift.${need.drift}`) : null;
    const parts: (string | null)[] = [];
    switch (need.reason) {
      case 'off_track':
      case 'at_risk':
        if (need.days_behind > 0) parts.push(t('need.daysBehind', { count: need.days_behind }));
        else if (need.missing !== null && goal) {
          parts.push(t('need.missing', { amount: format.amount(need.missing, goal.currency) }));
        } else parts.push(words(`status.${statusOf(person.status)}`));
        parts.push(drift);
        break;
      case 'slipping':
        parts.push(t('need.slipping'));
        break;
      case 'away':
        parts.push(t('need.away'));
        break;
      case 'no_data':
        parts.push(t('need.noData'));
        break;
      default:
        parts.push(ahead(goal) ?? words(`status.${statusOf(person.status)}`));
    }
    return parts.filter((part) => part !== null && part !== '').join(t('need.and'));
  };

  function ahead(goal: TeamGoal | undefined): string | null {
    const days = goal?.buffer_days ?? null;
    if (days === null || goal?.status !== 'ahead' || isNegative(days) || isZero(days)) return null;
    return t('need.daysAhead', { days: format.workingDays(days) });
  }
}
