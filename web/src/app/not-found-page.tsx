import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { MessagePage } from './message-page';

export function NotFoundPage() {
  const { t } = useTranslation('app');
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
