import { IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useTexts } from '../../texts';
import classes from './field-frame.module.css';
import type { FieldName } from './form';

interface FieldFrameProps {
  readonly name: FieldName; // the checker's findings lead to it by this
  readonly read?: boolean; // filled from the sentence
  readonly apart?: { readonly text: string; readonly take: () => void } | undefined; // the sentence says otherwise
  readonly children: ReactNode;
}

export const fieldId = (name: FieldName): string => `goal-${name}`;

// A field of a goal with where its value comes from.
export function FieldFrame({ name, read = false, apart, children }: FieldFrameProps) {
  const { t } = useTexts('goal/editor');
  return (
    <div className={classes.frame} id={fieldId(name)}>
      {children}
      {read && (
        <p className={classes.read}>
          <IconQuote size={14} aria-hidden />
          {t('read')}
        </p>
      )}
      {apart && (
        <p className={classes.read}>
          {t('apart', { text: apart.text })}{' '}
          <button type="button" className={classes.take} onClick={apart.take}>
            {t('take')}
          </button>
        </p>
      )}
    </div>
  );
}

// The first control of a field takes the keyboard.
export function focusField(name: FieldName): void {
  const frame = document.getElementById(fieldId(name));
  const control = frame?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
