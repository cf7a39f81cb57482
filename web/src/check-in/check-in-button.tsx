import { Button, Loader } from '@mantine/core';
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
  const waits = open && page.isPending;
  const mine = page.data?.mine ?? null;
  return (
    <>
      {/* Not `loading`, which would take the keyboard from it. */}
      <Button
        aria-label={label}
        aria-busy={waits || undefined}
        leftSection={waits && <Loader size={14} color="currentColor" />}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </Button>
      {open && page.data && mine && (
        <Suspense fallback={null}>
          <CheckInForm
            subject={subject}
            title={titleOf(page.data.title)}
            sheet={{ ...mine, act: 'write', helpers: page.data.helpers }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
