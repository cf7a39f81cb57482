import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { api, ok, problemOf, queryKeys } from '../api';
import { sessionGate } from '../api/session-gate';
import { ProblemNotice } from '../parts/problem-notice';
import { signIn } from '../session/session';
import { useTexts } from '../texts';
import { AdministratorFields, shortestPassword, type AdministratorForm } from './administrator-fields';
import { CompanyFields } from './company-fields';
import { companyBody, companyDefaults, type CompanyForm } from './company-defaults';
import classes from './setup-page.module.css';
import { Steps } from './steps';

interface SetUpFormProps {
  readonly code: string;
  readonly companyNamed: boolean;
  readonly onOtherCode: () => void;
}

// Two short steps and one request: the company, then whoever administers it.
export function SetUpForm({ code, companyNamed, onOtherCode }: SetUpFormProps) {
  const { t, language } = useTexts('setup');
  const [step, setStep] = useState(companyNamed ? 1 : 0);
  const [company, setCompany] = useState(companyDefaults);
  const [you, setYou] = useState<AdministratorForm>({ name: '', email: '', password: '' });
  const enter = useEnter();
  const attempt = useMutation({
    mutationFn: async () => {
      const body = {
        token: code,
        display_name: you.name.trim(),
        email: you.email.trim(),
        password: you.password,
        ...(companyNamed ? {} : { company: companyBody(company, language) }),
      };
      await ok(api.POST('/api/v1/setup', { body }));
      return signIn(you.email.trim(), you.password);
    },
    onSuccess: enter,
    onError: (thrown) => {
      const ofCompany = problemOf(thrown).fields.some((field) => field.pointer.startsWith('/company'));
      if (ofCompany && !companyNamed) setStep(0);
    },
  });
  const problem = attempt.isError ? problemOf(attempt.error) : null;
  const errors = problem?.formErrors() ?? {};
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [step]);
  const complete =
    step === 0
      ? company.name.trim() !== ''
      : you.name.trim() !== '' && you.email.includes('@') && you.password.length >= shortestPassword;
  return (
    <>
      {!companyNamed && <Steps labels={[t('steps.company'), t('steps.you')]} current={step} />}
      <form
        ref={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          if (step === 0) setStep(1);
          else attempt.mutate();
        }}
      >
        {step === 0 ? (
          <CompanyFields
            form={company}
            errors={errors}
            onChange={(change) => setCompany((form) => ({ ...form, ...change }) satisfies CompanyForm)}
          />
        ) : (
          <AdministratorFields
            form={you}
            errors={errors}
            onChange={(change) => setYou((form) => ({ ...form, ...change }))}
          />
        )}
        {problem?.fields.length === 0 && <ProblemNotice problem={problem} />}
        {problem?.field('token') !== undefined && (
          <div role="alert" className={classes.codeProblem}>
            {t('code.refused')}
            <Button variant="default" size="compact-md" onClick={onOtherCode}>
              {t('code.other')}
            </Button>
          </div>
        )}
        <div className={classes.actions}>
          {step === 1 && !companyNamed && (
            <Button variant="default" size="md" onClick={() => setStep(0)}>
              {t('back')}
            </Button>
          )}
          <Button type="submit" size="md" disabled={!complete} loading={attempt.isPending}>
            {step === 0 ? t('next') : t('create')}
          </Button>
        </div>
      </form>
    </>
  );
}

function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (session: Awaited<ReturnType<typeof signIn>>): Promise<void> => {
    client.clear();
    client.setQueryData(queryKeys.session, session);
    sessionGate.opened();
    await navigate({ to: '/welcome', replace: true });
  };
}
