import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Preview } from './rule-draft';

type Condition = Preview['conditions'][number];

// The rule as a sentence.
export function useRuleWords(): (rule: Preview) => string {
  const { t } = useTexts('administration/metrics');
  const { locale } = useFormat();
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const both = new Intl.ListFormat(locale, { type: 'conjunction' });
  const field = ({ field: name, dimension }: Condition): string =>
    name === 'dimension' ? dimension : t(`field.${name as 'status'}`);
  const condition = (one: Condition): string =>
    t(one.negated ? 'words.isNot' : 'words.is', {
      field: field(one),
      values: either.format(one.values.map((value) => t('words.value', { value }))),
    });
  return (rule) => {
    const where =
      rule.conditions.length === 0 ? '' : t('words.where', { conditions: both.format(rule.conditions.map(condition)) });
    const once = rule.once_per === null ? '' : t('words.once', { field: field(rule.once_per) });
    const sentence = `${rule.records}.${rule.measure}` as 'deals.count';
    return t(`sentence.${sentence}`, { where, once, day: t(`words.on.${rule.on as 'closed_on'}`) });
  };
}
