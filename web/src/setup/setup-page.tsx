import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';

import { problemOf } from '../api';
import { LanguageSwitch } from '../app/user-menu';
import { Wordmark } from '../app/wordmark';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import { CodeForm } from './code-form';
import { takeCodeFromAddress } from './set-up-code';
import { setUpQuery } from './set-up-state';
import { SetUpForm } from './set-up-form';
import classes from './setup-page.module.css';

// The first page that anybody sees: who administers this, and for which company.
export function SetupPage() {
  const { t } = useTexts(['setup', 'app']);
  const [code, setCode] = useState(takeCodeFromAddress);
  const state = useQuery({ ...setUpQuery, staleTime: 0 });
  useEffect(() => {
    // The link was opened in a tab that shows this page already.
    const take = (): void => setCode((before) => takeCodeFromAddress() || before);
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  useEffect(() => {
    document.title = `${t('title')} · ${t('app:product')}`;
  }, [t]);
  if (state.isPending) {
    return (
      <Page title={t('title')}>
        <RowsSkeleton rows={4} />
      </Page>
    );
  }
  if (state.isError) {
    return (
      <Page title={t('title')}>
        <ProblemNotice problem={problemOf(state.error)} onRetry={() => void state.refetch()} />
      </Page>
    );
  }
  if (!state.data.needed) {
    return (
      <Page title={t('done.title')} text={t('done.text')}>
        <Button component={Link} to="/sign-in" size="md">
          {t('done.signIn')}
        </Button>
      </Page>
    );
  }
  if (code === '') {
    return (
      <Page title={t('title')} text={t('code.text')}>
        <CodeForm onCode={setCode} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} text={t('text')}>
      <SetUpForm code={code} companyNamed={state.data.company_named} onOtherCode={() => setCode('')} />
    </Page>
  );
}

interface PageProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Page({ title, text, children }: PageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Wordmark />
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <h1 className={classes.title}>{title}</h1>
        {text !== undefined && <p className={classes.text}>{text}</p>}
        {children}
      </main>
    </div>
  );
}
