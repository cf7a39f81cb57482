import { SegmentedControl, Select } from '@mantine/core';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import panel from './file-panel.module.css';
import { meanings, nameValue } from './mapping';
import type { Mapping, Preview } from './types';
import classes from './value-names.module.css';

interface ValueNamesProps {
  readonly preview: Preview;
  readonly onMapping: (mapping: Mapping) => void;
}

const words = ['open', 'won', 'lost', 'rep', 'manager', 'exec', 'ops', 'viewer'] as const;

// The file's own words for stages and roles, and what they mean here.
export function ValueNames({ preview, onMapping }: ValueNamesProps) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const named = preview.values.filter((each) => {
    const known = meanings[each.field];
    return known !== undefined && each.values.some((value) => !known.includes(value.written.toLowerCase()));
  });
  return named.map((each) => (
    <section key={each.field}>
      <h3 className={panel.subtitle}>{t(`values.${each.field === 'role' ? 'role' : 'status'}.title`)}</h3>
      <p className={panel.lead}>{t(`values.${each.field === 'role' ? 'role' : 'status'}.lead`)}</p>
      <ul className={classes.values}>
        {each.values.map((value) => {
          const options = (meanings[each.field] ?? []).map((meaning) => ({
            value: meaning,
            label: t(`words.${words.find((word) => word === meaning) ?? 'open'}`),
          }));
          const choose = (means: string): void => onMapping(nameValue(preview, each.field, value.written, means));
          const label = t('values.means', { value: value.written });
          return (
            <li key={value.written} className={classes.value}>
              <span className={classes.written}>
                {value.written}
                <span className={classes.count}>{format.number(value.rows)}</span>
              </span>
              {each.field === 'status' ? (
                <SegmentedControl aria-label={label} size="sm" data={options} value={value.means} onChange={choose} />
              ) : (
                <Select
                  aria-label={label}
                  size="sm"
                  allowDeselect={false}
                  data={options}
                  value={value.means === '' ? null : value.means}
                  onChange={(means) => means !== null && choose(means)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {each.more && <p className={classes.more}>{t('values.more')}</p>}
    </section>
  ));
}
