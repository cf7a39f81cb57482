import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

import { useTexts } from '../../texts';
import { blanks, blanksIn, type Blank } from './blanks';
import classes from './many.module.css';

interface BlanksBarProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly statement: string;
  readonly onInsert: (statement: string) => void;
}

// What differs from goal to goal goes into the sentence as a blank, where the cursor is.
export function BlanksBar({ field, statement, onInsert }: BlanksBarProps) {
  const { t } = useTexts('goal/many');
  const there = blanksIn(statement);
  const insert = (blank: Blank): void => {
    const area = field.current;
    const [start, end] = area ? [area.selectionStart, area.selectionEnd] : [statement.length, statement.length];
    const before = statement.slice(0, start);
    const words = `${before === '' || /\s$/.test(before) ? '' : ' '}{${blank}}`;
    flushSync(() => onInsert(`${before}${words}${statement.slice(end)}`));
    area?.focus();
    area?.setSelectionRange(start + words.length, start + words.length);
  };
  return (
    <div className={classes.blanks} role="group" aria-label={t('blanks.label')}>
      <span>{t('blanks.label')}</span>
      {blanks.map((blank) => (
        <button
          key={blank}
          type="button"
          className={classes.blank}
          data-there={there.has(blank)}
          aria-label={t('blanks.insert', { blank: t(`blanks.${blank}`) })}
          title={t(`blanks.${blank}`)}
          onClick={() => insert(blank)}
        >
          {`{${blank}}`}
        </button>
      ))}
    </div>
  );
}
