import { messageOf } from '../../api';
import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Finding } from '../checker/check-query';
import { useFindingWords } from '../checker/use-finding-words';
import type { NumberRules } from '../editor/form-numbers';
import type { RowProblem, RowView, Unread } from './outcomes';

export interface Saying {
  readonly tone: 'bad' | 'warn';
  readonly text: string;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface RowWords {
  readonly problem: (problem: RowProblem, asked: string) => string;
  readonly amount: (value: string, currency: string | null) => string;
  readonly unread: (unread: Unread) => string[];
  readonly sayings: (view: RowView) => Saying[];
  readonly finding: (finding: Finding) => string;
}

// What is said of a row, the gravest first, each with what would be accepted.
export function useRowWords(rules: NumberRules, percent: boolean): RowWords {
  const { t } = useTexts('goal/many');
  const { t: editor } = useTexts('goal/editor');
  const format = useFormat();
  const words = useFindingWords();
  const finding = (each: Finding): string => {
    const { message, fix } = words(each);
    return `${message} ${sentence(fix)}`;
  };
  const problem = ({ code, message }: RowProblem, value: string): string => {
    const own = messageOf({ code, message, params: { value } }, 'goal/many.reasons');
    if (code === 'OWNER_TWICE') return t('reasons.owner_twice');
    return sentence(own === message ? messageOf({ code, message }) : own);
  };
  const unread = (given: Unread): string[] =>
    Object.entries(given).map(([name, why]) =>
      why === 'missing'
        ? t('reasons.owner_missing')
        : `${t(`column.${name as 'value'}`)}: ${editor(`unreadable.${why}`, { count: rules.places })}`,
    );
  return {
    problem,
    finding,
    unread,
    amount: (value, currency) => (percent ? `${format.number(value)}\u00a0%` : format.amount(value, currency)),
    sayings: (view) => [
      ...unread(view.unread).map((text) => ({ tone: 'bad' as const, text })),
      ...view.problems.map((each) => ({ tone: 'bad' as const, text: problem(each, view.row.owner) })),
      ...view.findings.map((each) => ({
        tone: each.severity === 'error' ? ('bad' as const) : ('warn' as const),
        text: finding(each),
      })),
    ],
  };
}
