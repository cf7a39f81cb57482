import type { Schemas } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';

type Rule = Schemas['CountedRule'];
type Condition = Schemas['CountedCondition'];

const statuses = ['open', 'won', 'lost'] as const;

// What a metric counts, as a sentence.
export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTexts('metric');
  const { locale } = useFormat();
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const both = new Intl.ListFormat(locale, { type: 'conjunction' });
  const field = ({ field: name, dimension }: Condition): string =>
    name === 'dimension' ? dimension : t(`field.${name as 'status'}`);
  const valueOf = (name: string, value: string): string => {
    const status = name === 'status' ? statuses.find((each) => each === value.toLowerCase()) : undefined;
    return t('words.value', { value: status ? t(`words.status.${status}`) : value });
  };
  const condition = (one: Condition): string =>
    t(one.negated ? 'words.isNot' : 'words.is', {
      field: field(one),
      values: either.format(one.values.map((value) => valueOf(one.field, value))),
    });
  return (rule) => {
    const where =
      rule.conditions.length === 0 ? '' : t('words.where', { conditions: both.format(rule.conditions.map(condition)) });
    const once = rule.once_per === null ? '' : t('words.once', { field: field(rule.once_per) });
    const sentence = `${rule.records}.${rule.measure}` as 'deals.count';
    return t(`sentence.${sentence}`, { where, once, day: t(`words.on.${rule.on as 'closed_on'}`) });
  };
}
