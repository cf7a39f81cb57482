import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { isOtherText } from '../../pact/is-other-text';
import { ProblemNotice } from '../../parts';
import { rememberedEmail, useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { pactQuery, usePactStep, type PactPage, type PactText } from '../pact-queries';
import { consent } from './consent';
import type { Kind } from './sign-page';
import classes from './sign-page.module.css';

interface SignFormProps {
  readonly page: PactPage;
  readonly kind: Kind;
  readonly text: PactText | null; // null: the draft, which is frozen by signing it
}

// The sentence, the password once more, and the signature under exactly what is above.
export function SignForm({ page: { pact, whole }, kind, text }: SignFormProps) {
  const { t } = useTexts('sales-pact/sign');
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [agreed, setAgreed] = useState(false);
  const [password, setPassword] = useState('');
  const [repairs, setRepairs] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const params = { path: { id: pact.id } };
  const sign = usePactStep(pact.id, () => {
    if (text === null) {
      const body = { password, statement: consent, ...(repairs.trim() !== '' && { repairs_error: repairs.trim() }) };
      return ok(api.POST('/api/v1/sales-pacts/{id}/proposals', { params, headers: ifMatch(pact.revision), body }));
    }
    const body = { password, statement: consent, text: text.number, hash: text.hash };
    return kind === 'take_over'
      ? ok(api.POST('/api/v1/sales-pacts/{id}/takeover', { params, body }))
      : ok(api.POST('/api/v1/sales-pacts/{id}/signatures', { params, body }));
  });
  const failed = sign.isError ? problemOf(sign.error) : null;
  // That another text is there now the page says itself.
  const problem = failed !== null && text !== null && isOtherText(failed) ? null : failed;
  const submit = (): void =>
    sign.mutate(undefined, {
      onSuccess: () => void navigate({ to: '/sales-pacts/$id', params: { id: pact.id } }),
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
      aria-labelledby="pact-signing"
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed && password !== '') submit();
      }}
    >
      <h2 id="pact-signing" className={classes.heading}>
        {t(`form.${kind}`)}
      </h2>
      <p className={classes.note}>{t(`formText.${kind}`)}</p>
      <Checkbox
        size="md"
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
        label={<span lang="en">{consent}</span>}
        description={t('consent', { name: session.person.display_name })}
      />
      {/* A password manager knows whose it is by this. */}
      <input type="email" name="email" autoComplete="username" value={rememberedEmail()} readOnly hidden />
      <PasswordInput
        ref={field}
        className={classes.password ?? ''}
        label={t('password')}
        description={t('passwordWhy')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="password"
        autoComplete="current-password"
        value={password}
        error={problem?.code === 'password_wrong' ? problem.message : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {kind === 'propose' && whole?.in_force && (
        <TextInput
          label={t('repairs')}
          description={t('repairsWhy')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={200}
          value={repairs}
          onChange={(event) => setRepairs(event.currentTarget.value)}
        />
      )}
      {problem && problem.code !== 'password_wrong' && <ProblemNotice problem={problem} />}
      <Button
        type="submit"
        className={classes.submit ?? ''}
        leftSection={<IconSignature size={19} aria-hidden />}
        disabled={!agreed || password === ''}
        loading={sign.isPending}
      >
        {t(`action.${kind}`)}
      </Button>
    </form>
  );
}
