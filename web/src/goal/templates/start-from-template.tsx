import { Button } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';

import { useTexts } from '../../texts';
import type { TemplateDraft } from './templates-query';

const TemplatePicker = lazy(() => import('./template-picker'));

interface StartFromTemplateProps {
  readonly replaces: boolean; // something is written already
  readonly onDraft: (draft: TemplateDraft) => void;
}

// A goal begun from what others have written well.
export function StartFromTemplate({ replaces, onDraft }: StartFromTemplateProps) {
  const { t } = useTexts('goal/templates');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTemplate size={18} stroke={1.7} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('start')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <TemplatePicker
            replaces={replaces}
            onClose={() => setOpen(false)}
            onDraft={(draft) => {
              setOpen(false);
              onDraft(draft);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
