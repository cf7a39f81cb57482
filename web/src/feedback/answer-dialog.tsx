import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { say, type FeedbackAct, type Thread } from './feedback-queries';
import classes from './feedback.module.css';

interface AnswerDialogProps {
  readonly thread: Thread;
  readonly act: FeedbackAct;
  readonly onClose: () => void;
}

// An answer, or the last word with which something is resolved.
export function AnswerDialog({ thread, act, onClose }: AnswerDialogProps) {
  const { t } = useTexts('feedback');
  const [text, setText] = useState('');
  const mine = useSession().person.id === thread.by.id;
  const word = act === 'answer' && mine ? 'add' : act;
  const last = thread.words.findLast((word) => word.text !== '');
  return (
    <ChangeDialog
      title={t(`act.${word}`)}
      text={
        <>
          <p className={classes.quoted}>{t('saidBy', { name: thread.by.name, text: thread.text })}</p>
          {last && <p className={classes.quoted}>{t('saidBy', { name: last.by.name, text: last.text })}</p>}
        </>
      }
      action={t(`act.${word}`)}
      fields={['text']}
      disabled={act === 'answer' && text.trim() === ''}
      save={() => say(thread.id, act, text.trim())}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={act === 'answer' ? 3 : 1}
          maxLength={1000}
          label={t(`form.${word}`)}
          error={refused('text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
