import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import { useEditing } from '../editor/editor-context';
import classes from './many.module.css';
import type { Common } from './outcomes';
import type { RowWords } from './use-row-words';

// What is said of all rows alike is said once, and not at all where the checker asks it beside the sentence.
export function CommonNotes({ common, words }: { readonly common: Common; readonly words: RowWords }) {
  const { t } = useTexts('goal/many');
  const { findings } = useEditing().checked;
  const asked = new Set(findings.map(({ rule }) => rule));
  const sayings = [
    ...common.problems.map((each) => ({ tone: 'bad', text: words.problem(each, '') })),
    ...common.findings
      .filter(({ rule }) => !asked.has(rule))
      .map((each) => ({ tone: each.severity === 'error' ? 'bad' : 'warn', text: words.finding(each) })),
  ];
  if (sayings.length === 0) return null;
  return (
    <div className={classes.common}>
      <h3>{t('common')}</h3>
      <ul>
        {sayings.map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            {tone === 'bad' ? (
              <IconCircleX size={16} role="img" aria-label={t('tone.bad')} />
            ) : (
              <IconAlertTriangle size={16} role="img" aria-label={t('tone.warn')} />
            )}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
