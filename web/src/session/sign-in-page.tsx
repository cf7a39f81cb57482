import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

import { queryKeys } from '../api';
import { sessionGate } from '../api/session-gate';
import { LanguageSwitch } from '../app/user-menu';
import { Wordmark } from '../app/wordmark';
import { useTexts } from '../texts';
import { ownPath } from './own-path';
import type { Session } from './session';
import { SignInForm } from './sign-in-form';
import { SignInPicture } from './sign-in-picture';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const { t } = useTexts(['session', 'app']);
  const { next } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('app:product')}`;
  }, [t]);
  const enter = (session: Session): void => {
    client.clear();
    client.setQueryData(queryKeys.session, session);
    sessionGate.opened();
    router.history.replace(ownPath(next));
  };
  return (
    <div className={classes.page}>
      <main className={classes.side}>
        <Wordmark />
        <div className={classes.form}>
          <h1 className={classes.title}>{t('signIn.title')}</h1>
          <p className={classes.text}>{t('signIn.text')}</p>
          <SignInForm onSignedIn={enter} />
          <p className={classes.help}>{t('signIn.help')}</p>
        </div>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </main>
      <SignInPicture />
    </div>
  );
}
