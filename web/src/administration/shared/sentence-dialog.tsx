import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { ChangeDialog } from './change-dialog';

interface SentenceDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly begin?: string; // what stands there at first
  readonly fields: readonly string[]; // what the server may refuse of it
  readonly save: (sentence: string) => Promise<unknown>;
  readonly onClose: () => void;
}

const longest = 1000;

// A change that takes a sentence or two of somebody, and nothing else: a reason, a question, an answer.
export function SentenceDialog(props: SentenceDialogProps) {
  const { title, text, action, label, hint, begin = '', fields, save, onClose } = props;
  const [sentence, setSentence] = useState(begin);
  const said = sentence.trim();
  return (
    <ChangeDialog
      title={title}
      text={text}
      action={action}
      fields={fields}
      disabled={said === ''}
      save={() => save(said)}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxRows={10}
          maxLength={longest}
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={fields.map(refused).find((each) => each !== undefined)}
          value={sentence}
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
