import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import type { Subject } from '../check-in/check-in-queries';
import { useTexts } from '../texts';
import { kinds, start, type Kind, type Person } from './feedback-queries';
import classes from './feedback.module.css';
import { KindMark } from './kind-mark';

interface StartDialogProps {
  readonly subject: Subject;
  readonly people: readonly Person[];
  readonly onClose: () => void;
}

// What is said, of what, and to whom by name; in a sales pact it is always the other one.
export function StartDialog({ subject, people, onClose }: StartDialogProps) {
  const { t } = useTexts('feedback');
  const [kind, setKind] = useState<Kind>('question');
  const [text, setText] = useState('');
  const [part, setPart] = useState('');
  const [to, setTo] = useState('');
  const named = subject.kind !== 'sales_pact' && people.length > 0;
  const body = { kind, text: text.trim(), ...(part.trim() && { part: part.trim() }), ...(to && { to }) };
  return (
    <ChangeDialog
      title={t('give')}
      text={t(`readers.${subject.kind}`)}
      action={t('form.save')}
      fields={['text', 'part', 'to']}
      disabled={text.trim() === ''}
      save={() => start(subject, body)}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <KindField kind={kind} onChange={setKind} />
          <Textarea
            autosize
            minRows={3}
            maxLength={1000}
            label={t(`form.text.${kind}`)}
            error={refused('text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={named ? classes.pair : undefined}>
            <TextInput
              maxLength={80}
              label={t('form.part')}
              error={refused('part')}
              value={part}
              onChange={(event) => setPart(event.currentTarget.value)}
            />
            {named && (
              <NativeSelect
                label={t('form.to')}
                error={refused('to')}
                data={[
                  { value: '', label: t('form.nobody') },
                  ...people.map((one) => ({ value: one.id, label: one.name })),
                ]}
                value={to}
                onChange={(event) => setTo(event.currentTarget.value)}
              />
            )}
          </div>
        </>
      )}
    </ChangeDialog>
  );
}

function KindField({ kind, onChange }: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }) {
  const { t } = useTexts('feedback');
  return (
    <fieldset className={classes.kinds} aria-describedby="feedback-kind">
      <legend>{t('form.kind')}</legend>
      <div className={classes.choices}>
        {kinds.map((one) => (
          <label key={one} className={classes.choice} data-checked={one === kind || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name="feedback-kind"
              value={one}
              checked={one === kind}
              data-autofocus={one === kind || undefined}
              onChange={() => onChange(one)}
            />
            <KindMark kind={one} />
            {t(`kind.${one}`)}
          </label>
        ))}
      </div>
      <p id="feedback-kind" className={classes.hint}>
        {t(`form.waits.${kind}`)}
      </p>
    </fieldset>
  );
}
