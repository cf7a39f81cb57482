import { Button, PasswordInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { api, problemOf } from '../api';
import { LanguageSwitch } from '../app/user-menu';
import { Wordmark } from '../app/wordmark';
import { ProblemNotice } from '../parts/problem-notice';
import { useTexts } from '../texts';
import classes from './sign-in-page.module.css';
import formClasses from './sign-in-form.module.css';
import { SignInPicture } from './sign-in-picture';

// Behind an invitation's link. The token is in the fragment, which browsers don't send to servers, and leaves the
// address as soon as it is used.
export function InvitationPage() {
  const { t } = useTexts(['session', 'app']);
  const [token] = useState(() => new URLSearchParams(globalThis.location.hash.slice(1)).get('token') ?? '');
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = `${t('invitation.title')} · ${t('app:product')}`;
  }, [t]);
  const accept = useMutation({
    mutationFn: () => api.POST('/api/v1/invitations/accept', { body: { token, password } }),
    onSuccess: () => globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname),
  });
  return (
    <div className={classes.page}>
      <main className={classes.side}>
        <Wordmark />
        <div className={classes.form}>
          {accept.isSuccess ? (
            <Accepted />
          ) : (
            <>
              <h1 className={classes.title}>{t('invitation.title')}</h1>
              <p className={classes.text}>{t(token === '' ? 'invitation.noToken' : 'invitation.text')}</p>
              {token !== '' && (
                <form
                  className={formClasses.form}
                  onSubmit={(event) => {
                    event.preventDefault();
                    if (password !== '') accept.mutate();
                  }}
                >
                  <PasswordInput
                    label={t('invitation.password')}
                    description={t('invitation.rule')}
                    name="new-password"
                    autoComplete="new-password"
                    size="md"
                    required
                    withAsterisk={false}
                    value={password}
                    error={accept.isError ? problemOf(accept.error).field('password') : undefined}
                    onChange={(event) => setPassword(event.currentTarget.value)}
                    visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
                  />
                  {accept.isError && <Refusal thrown={accept.error} />}
                  <Button type="submit" size="md" fullWidth loading={accept.isPending}>
                    {t('invitation.action')}
                  </Button>
                </form>
              )}
            </>
          )}
        </div>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </main>
      <SignInPicture />
    </div>
  );
}

function Refusal({ thrown }: { readonly thrown: unknown }) {
  const { t } = useTexts('session');
  const problem = problemOf(thrown);
  if (problem.field('password') !== undefined) return null;
  if (problem.code !== 'code_invalid') return <ProblemNotice problem={problem} />;
  return (
    <p role="alert" className={classes.text}>
      {t('invitation.expired')}
    </p>
  );
}

function Accepted() {
  const { t } = useTexts('session');
  return (
    <div role="status">
      <IconCircleCheck size={40} stroke={1.4} color="var(--tone-good)" aria-hidden />
      <h1 className={classes.title}>{t('invitation.done')}</h1>
      <p className={classes.text}>{t('invitation.doneText')}</p>
      <Button size="md" fullWidth renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        {t('signIn.action')}
      </Button>
    </div>
  );
}
