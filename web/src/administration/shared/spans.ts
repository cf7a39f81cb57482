import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';

// Times of the server end on the first day that no longer counts; people read the last day that does.
export interface Tenure {
  readonly from: string;
  readonly to: string | null;
}

export function useSpans() {
  const { t } = useTexts('administration/shared');
  const { today } = useSession();
  const format = useFormat();
  const when = ({ from, to }: Tenure): 'past' | 'now' | 'planned' => {
    if (to !== null && to <= today) return 'past';
    return from > today ? 'planned' : 'now';
  };
  return {
    when,
    whenText: (tenure: Tenure) => t(`when.${when(tenure)}`),
    dates: ({ from, to }: Tenure) =>
      to === null ? t('since', { date: format.date(from) }) : format.dateRange(from, addDays(to, -1)),
  };
}

// The latest first.
export function byStart<Row extends { readonly from: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => other.from.localeCompare(one.from));
}

// What somebody typed as a whole number; anything else becomes one that the server refuses with what it accepts.
export function wholeOf(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : -1;
}
