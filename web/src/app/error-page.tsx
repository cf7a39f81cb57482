import { Button } from '@mantine/core';
import { IconCloudX } from '@tabler/icons-react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';

import { problemOf } from '../api/problem';
import { useTexts } from '../texts';
import { MessagePage } from './message-page';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts('app');
  const router = useRouter();
  const problem = problemOf(error);
  const kind = problem.code === 'unreachable' ? 'unreachable' : problem.status > 0 ? 'refused' : 'fault';
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <MessagePage
      icon={<IconCloudX size={44} stroke={1.3} aria-hidden />}
      title={t(`error.${kind}.title`)}
      text={kind === 'refused' ? problem.message : t(`error.${kind}.text`)}
      note={problem.requestId && t('error.request', { id: problem.requestId })}
    >
      <Button onClick={again}>{t('tryAgain')}</Button>
      <Button variant="default" component="a" href="/">
        {t('toStart')}
      </Button>
    </MessagePage>
  );
}
