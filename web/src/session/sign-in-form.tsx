import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf, type Problem } from '../api';
import { useTexts } from '../texts';
import { rememberedEmail, signIn, type Session } from './session';
import classes from './sign-in-form.module.css';

interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void;
  readonly emailFixed?: boolean;
}

export function SignInForm({ onSignedIn, emailFixed = false }: SignInFormProps) {
  const { t } = useTexts('session');
  const [email, setEmail] = useState(rememberedEmail);
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: onSignedIn,
    onError: () => setPassword(''),
  });
  const hasEmail = emailFixed && email !== '';
  const ready = email.trim() !== '' && password !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) attempt.mutate();
      }}
    >
      <TextInput
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        size="md"
        required
        withAsterisk={false}
        readOnly={hasEmail}
        value={email}
        data-autofocus={hasEmail ? undefined : true}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        size="md"
        required
        withAsterisk={false}
        value={password}
        data-autofocus={hasEmail ? true : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <div role="alert">{attempt.isError && <SignInProblem problem={problemOf(attempt.error)} />}</div>
      <Button type="submit" size="md" fullWidth loading={attempt.isPending}>
        {t('signIn.action')}
      </Button>
    </form>
  );
}

const told = ['sign_in_refused', 'too_many_attempts', 'busy', 'unreachable'] as const;

// The codes of signing in have words of their own; anything else says what the server said.
function SignInProblem({ problem }: { readonly problem: Problem }) {
  const { t } = useTexts('session');
  const known = told.find((code) => code === problem.code);
  const seconds = problem.retryAfterSeconds;
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />}>
      {known ? t(`problem.${known}`) : problem.message}
      {seconds !== undefined && ` ${t('problem.wait', { count: seconds })}`}
    </Alert>
  );
}
