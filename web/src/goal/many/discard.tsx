import { Button } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { useTexts } from '../../texts';
import type { ManyDesk } from './use-many';

// All of it is only on this device until it is given.
export function Discard({ many }: { readonly many: ManyDesk }) {
  const { t } = useTexts('goal/many');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {t('discard.open')}
      </Button>
      {asked && (
        <ChangeDialog
          title={t('discard.title')}
          text={t('discard.text')}
          action={t('discard.action')}
          danger
          save={() => {
            many.forget();
            return Promise.resolve();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
