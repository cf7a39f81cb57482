import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { useTexts } from '../texts';
import { checkInsQuery, type Subject } from './check-in-queries';
import { useSubjectTitle } from './use-title';

const CheckInForm = lazy(() => import('./check-in-form').then((module) => ({ default: module.CheckInForm })));

interface CheckInButtonProps {
  readonly subject: Subject;
  readonly label: string; // for those who don't see what stands beside it
}

// Opens the form of the check-in that is to be written now.
export function CheckInButton({ subject, label }: CheckInButtonProps) {
  const { t } = useTexts('check-in');
  const titleOf = useSubjectTitle();
  const [open, setOpen] = useState(false);
  const page = useQuery({ ...checkInsQuery(subject), enabled: open });
  const draft = page.data?.mine ?? null;
  return (
    <>
      <Button aria-label={label} loading={open && page.isPending} onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      {open && draft && (
        <Suspense fallback={null}>
          <CheckInForm
            subject={subject}
            title={titleOf(page.data?.title ?? '')}
            draft={draft}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
