import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';

import { useTexts } from '../texts';
import { MessagePage } from './message-page';

export function NotFoundPage() {
  const { t } = useTexts('app');
  return (
    <MessagePage
      icon={<IconMapQuestion size={44} stroke={1.3} aria-hidden />}
      title={t('notFound.title')}
      text={t('notFound.text')}
    >
      <Button component="a" href="/">
        {t('toStart')}
      </Button>
    </MessagePage>
  );
}
