import type { TargetChange } from '../../charts/target-changes';
import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { agreedBy } from './agreed-changes';
import type { Agreement } from './agreement-query';
import { useTargetWords } from './target-words';

// What a chart marks: the other targets that both sides agreed to by a day.
export function useTargetChanges(goal: Agreement, day: string): TargetChange[] {
  const { t } = useTexts('goal/agreement');
  const words = useTargetWords(goal);
  const { timeZone } = useFormat();
  return agreedBy(goal.amendments, day, timeZone).map((each) => ({
    day: each.valid_from,
    before: words(each.target_before),
    after: words(each.target_after),
    reason: t(`amend.reasons.${each.reason}`),
  }));
}
