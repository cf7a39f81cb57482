import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ifMatch } from '../api';
import { useTexts } from '../texts';
import type { StrategyVersion, TextKind } from './strategy-queries';

const longest = 1000;

interface TextDialogProps {
  readonly kind: TextKind;
  readonly version: StrategyVersion;
  readonly onClose: () => void;
}

// A new version of vision or mission; an empty one withdraws it.
export function TextDialog({ kind, version, onClose }: TextDialogProps) {
  const { t } = useTexts('strategy');
  const [text, setText] = useState(version.text);
  const withdraws = text.trim() === '' && version.text !== '';
  const save = (): Promise<unknown> => {
    const what = { headers: ifMatch(version.version), body: { text } };
    return kind === 'vision' ? api.PUT('/api/v1/strategy/vision', what) : api.PUT('/api/v1/strategy/mission', what);
  };
  return (
    <ChangeDialog
      title={t(`${kind}.write`)}
      text={t(`${kind}.hint`)}
      action={t(withdraws ? 'withdraw' : 'save')}
      danger={withdraws}
      disabled={text.trim() === version.text.trim()}
      fields={['text']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={4}
          maxRows={12}
          maxLength={longest}
          label={t(`${kind}.title`)}
          description={t('left', { count: longest - text.length })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text}
          error={refused('text')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}
