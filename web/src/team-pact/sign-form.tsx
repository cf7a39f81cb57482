import { Button, Checkbox, PasswordInput, Textarea } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../api';
import { ProblemNotice } from '../parts';
import { rememberedEmail } from '../session/session';
import { useTexts } from '../texts';
import { consent, usePactStep, type PactPage, type PactText } from './pact-queries';
import classes from './room-page.module.css';

// The sentence, the password once more, and the signature under exactly the text of this page; or why not.
export function SignForm({ page: { pact }, text }: { readonly page: PactPage; readonly text: PactText }) {
  const { t } = useTexts('team-pact');
  const [agreed, setAgreed] = useState(false);
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const params = { path: { id: pact.id } };
  const sign = usePactStep(pact.id, () =>
    ok(
      api.POST('/api/v1/pacts/{id}/signatures', {
        params,
        body: { password, statement: consent, text: text.number, hash: text.hash },
      }),
    ),
  );
  const decline = usePactStep(pact.id, () =>
    ok(
      api.POST('/api/v1/pacts/{id}/decline', {
        params,
        headers: ifMatch(pact.revision),
        body: { reason: reason.trim() },
      }),
    ),
  );
  const problem = sign.isError ? problemOf(sign.error) : null;
  return (
    <form
      className={classes.form}
      aria-labelledby="pact-sign"
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed && password !== '') sign.mutate(undefined, { onError: () => setPassword('') });
      }}
    >
      <h2 id="pact-sign" className={classes.heading}>
        {t('sign.title', { number: text.number })}
      </h2>
      <p className={classes.facts}>{t('sign.text')}</p>
      <p className={classes.hash}>{text.hash}</p>
      <Checkbox
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
        label={<span lang="en">{consent}</span>}
      />
      {/* A password manager knows whose it is by this. */}
      <input type="email" name="email" autoComplete="username" value={rememberedEmail()} readOnly hidden />
      <PasswordInput
        label={t('sign.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        error={problem?.code === 'password_wrong' ? problem.message : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('sign.showPassword') }}
      />
      {problem !== null && problem.code !== 'password_wrong' && <ProblemNotice problem={problem} />}
      <Button
        type="submit"
        className={classes.submit ?? ''}
        leftSection={<IconSignature size={19} aria-hidden />}
        disabled={!agreed || password === ''}
        loading={sign.isPending}
      >
        {t('sign.action')}
      </Button>
      <Textarea
        autosize
        minRows={2}
        maxLength={1000}
        label={t('sign.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {decline.isError && <ProblemNotice problem={problemOf(decline.error)} />}
      <Button
        variant="default"
        className={classes.submit ?? ''}
        disabled={reason.trim() === ''}
        loading={decline.isPending}
        onClick={() => decline.mutate()}
      >
        {t('sign.decline')}
      </Button>
    </form>
  );
}
