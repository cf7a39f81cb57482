import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useTexts } from '../texts';
import { codeIn } from './set-up-code';
import classes from './setup-page.module.css';

export function CodeForm({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTexts('setup');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const code = codeIn(text);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (code !== '') onCode(code);
      }}
    >
      <TextInput
        label={t('code.label')}
        description={t('code.hint')}
        size="md"
        autoComplete="off"
        spellCheck={false}
        value={text}
        error={tried && code === '' ? t('code.wrong') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" size="md">
          {t('next')}
        </Button>
      </div>
    </form>
  );
}
