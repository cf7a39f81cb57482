import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { api, ok, problemOf } from '../../api';
import { isOtherText } from '../../pact/is-other-text';
import { ProblemNotice } from '../../parts';
import { rememberedEmail, useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { consent, pactQuery, usePactStep, type PactPage, type PactText } from '../pact-queries';
import classes from './sign-page.module.css';

// The sentence, the password once more, and the signature under exactly what is above.
export function SignForm({ page: { pact }, text }: { readonly page: PactPage; readonly text: PactText }) {
  const { t } = useTexts('team-pact/sign');
  const { person } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [agreed, setAgreed] = useState(false);
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const sign = usePactStep(pact.id, () =>
    ok(
      api.POST('/api/v1/pacts/{id}/signatures', {
        params: { path: { id: pact.id } },
        body: { password, statement: consent, text: text.number, hash: text.hash },
      }),
    ),
  );
  const failed = sign.isError ? problemOf(sign.error) : null;
  // That another text is there now the page says itself.
  const problem = failed !== null && isOtherText(failed) ? null : failed;
  const submit = (): void =>
    sign.mutate(undefined, {
      onSuccess: () => void navigate({ to: '/pacts/$id', params: { id: pact.id } }),
      onError: (thrown) => {
        setPassword('');
        // The page shows what there is now, and says that it is another text.
        if (isOtherText(problemOf(thrown))) void client.invalidateQueries({ queryKey: pactQuery(pact.id).queryKey });
        else field.current?.focus();
      },
    });
  return (
    <form
      className={classes.form}
      aria-labelledby="pact-sign"
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed && password !== '') submit();
      }}
    >
      <h2 id="pact-sign" className={classes.heading}>
        {t('form.title', { number: text.number })}
      </h2>
      <p>{t('form.text')}</p>
      <Checkbox
        size="md"
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
        label={<span lang="en">{consent}</span>}
        description={t('form.consent', { name: person.display_name })}
      />
      {/* A password manager knows whose it is by this. */}
      <input type="email" name="email" autoComplete="username" value={rememberedEmail()} readOnly hidden />
      <PasswordInput
        ref={field}
        className={classes.password ?? ''}
        label={t('form.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        error={problem?.code === 'password_wrong' ? problem.message : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword') }}
      />
      {problem !== null && problem.code !== 'password_wrong' && <ProblemNotice problem={problem} />}
      <Button
        type="submit"
        className={classes.submit ?? ''}
        leftSection={<IconSignature size={19} aria-hidden />}
        disabled={!agreed || password === ''}
        loading={sign.isPending}
      >
        {t('form.action')}
      </Button>
    </form>
  );
}
