import { FileInput, Textarea } from '@mantine/core';
import { useState } from 'react';

import { api, ifMatch, ok } from '../../api';
import type { PactTemplate } from '../../pact-templates/template-queries';
import { useTexts } from '../../texts';
import { ChangeDialog } from '../shared/change-dialog';
import classes from './pact-templates-page.module.css';
import { fileOf, readTemplate } from './template-file';

interface ImportDialogProps {
  readonly into: PactTemplate | null; // whose next version it is; null: a new template
  readonly from: PactTemplate | null; // what stands there to begin with
  readonly onClose: () => void;
}

// A template as a file, chosen or typed; what does not hold in it is said by its place.
export function ImportDialog({ into, from, onClose }: ImportDialogProps) {
  const { t } = useTexts('administration/pact-templates');
  const [text, setText] = useState(from === null ? '' : fileOf(from));
  const body = readTemplate(text);
  const save = () => {
    if (body === null) throw new Error('the button is off');
    return into === null
      ? ok(api.POST('/api/v1/pact-templates', { body }))
      : ok(
          api.PUT('/api/v1/pact-templates/{id}', {
            params: { path: { id: into.id } },
            headers: ifMatch(into.revision),
            body,
          }),
        );
  };
  return (
    <ChangeDialog
      title={t(into === null ? 'import.new' : 'import.version', { name: into?.name ?? '' })}
      text={t('import.text')}
      action={t('import.action')}
      disabled={body === null}
      save={save}
      onClose={onClose}
    >
      {() => (
        <>
          <FileInput
            label={t('import.file')}
            accept="application/json,.json"
            placeholder={t('import.choose')}
            onChange={(file) => void file?.text().then(setText)}
          />
          <Textarea
            label={t('import.words')}
            autosize
            minRows={8}
            maxRows={18}
            classNames={{ input: classes.file ?? '' }}
            spellCheck={false}
            value={text}
            error={text.trim() !== '' && body === null ? t('import.unreadable') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
    </ChangeDialog>
  );
}
