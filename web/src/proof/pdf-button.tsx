import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';

import { useTexts } from '../texts';

export interface PdfButtonProps {
  readonly pact: string;
  readonly kind: 'sales-pacts' | 'pacts';
  readonly number: number;
}

// One text of a pact on paper, with its hash and signatures: the same file for everybody who may have it.
export function PdfButton({ pact, kind, number }: PdfButtonProps) {
  const { t } = useTexts('proof');
  return (
    <Button
      component="a"
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      href={`/api/v1/${kind}/${pact}/texts/${String(number)}/copy`}
      download
      aria-label={t('pdf', { number })}
    >
      {t('file')}
    </Button>
  );
}
