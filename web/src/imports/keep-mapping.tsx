import { Button, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ok, problemOf } from '../api';
import { useTexts } from '../texts';
import classes from './keep-mapping.module.css';
import type { Preview } from './types';

// What was corrected once need not be corrected for the next export.
export function KeepMapping({ preview }: { readonly preview: Preview }) {
  const { t } = useTexts('imports');
  const [name, setName] = useState('');
  const keeping = useMutation({
    mutationFn: () =>
      ok(
        api.PUT('/api/v1/import-mappings', {
          body: { name: name.trim(), kind: preview.kind, mapping: preview.mapping },
        }),
      ),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') keeping.mutate();
      }}
    >
      <TextInput
        className={classes.name}
        label={t('keep.label')}
        description={t('keep.hint')}
        placeholder={t('keep.placeholder')}
        maxLength={80}
        value={name}
        error={keeping.isError ? problemOf(keeping.error).message : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconDeviceFloppy size={18} stroke={1.6} aria-hidden />}
        disabled={name.trim() === ''}
        loading={keeping.isPending}
      >
        {t('keep.action')}
      </Button>
      {keeping.data && (
        <p role="status" className={classes.kept}>
          {t('keep.kept', { name: keeping.data.name })}{' '}
          <a href={`/api/v1/import-mappings/${keeping.data.id}/file`} download>
            {t('keep.download')}
          </a>
        </p>
      )}
    </form>
  );
}
