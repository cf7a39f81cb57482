import { useId, useMemo, type RefObject } from 'react';

import { useTexts } from '../../texts';
import { stretchesOf, type Found } from '../checker/findings';
import classes from './sentence-field.module.css';

interface SentenceFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly findings: readonly Found[];
  readonly note: string | null; // why it isn't read
  readonly placeholder?: string;
  readonly summary: string;
  readonly onChange: (value: string) => void;
}

const longest = 1000;
const lastLine = '\u200b'; // so that an empty line at the end has its height

// The sentence, with the words underlined that were asked about: a copy of the text behind the field carries the lines.
export function SentenceField({ field, value, findings, note, placeholder, summary, onChange }: SentenceFieldProps) {
  const { t } = useTexts('goal/editor');
  const id = useId();
  const stretches = useMemo(() => stretchesOf(value, findings), [value, findings]);
  return (
    <div className={classes.sentence}>
      <label htmlFor={id} className={classes.label}>
        {t('sentence.label')}
      </label>
      <div className={classes.paper}>
        <div className={classes.lines} aria-hidden>
          {stretches.map(({ text, severity }, index) =>
            severity === null ? (
              <span key={index}>{text}</span>
            ) : (
              <span key={index} className={classes.found} data-severity={severity}>
                {text}
              </span>
            ),
          )}
          {lastLine}
        </div>
        <textarea
          ref={field}
          id={id}
          className={classes.field}
          rows={2}
          maxLength={longest}
          placeholder={placeholder ?? t('sentence.placeholder')}
          aria-describedby={`${id}-hint ${id}-state`}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <p id={`${id}-hint`} className={classes.hint}>
        {note ?? t('sentence.hint')}
      </p>
      <p id={`${id}-state`} role="status" className="visually-hidden">
        {summary}
      </p>
    </div>
  );
}
