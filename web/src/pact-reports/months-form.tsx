import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../api';
import { ProblemNotice } from '../parts';
import { useTexts } from '../texts';
import classes from './pact-reports-page.module.css';

const route = getRouteApi('/signed-in/reports/pacts');

// The period of the address; absent: the last month that is over.
export function useMonths(): string | undefined {
  return route.useSearch().period;
}

// Asks for another period; `shown` is the one that is told.
export function MonthsForm({ shown }: { readonly shown: string }) {
  const { t } = useTexts('pact-reports');
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = (typed ?? shown).trim();
        void navigate({ search: (before) => ({ ...before, period: wanted === '' ? undefined : wanted }) });
      }}
    >
      <TextInput
        label={t('months.period')}
        description={t('months.hint')}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('months.show')}
      </Button>
    </form>
  );
}

// A period of which nothing is told is said in a sentence.
export function MonthsRefused({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const problem = problemOf(error);
  const said = problem.field('period') ?? problem.fields[0]?.message;
  if (problem.status === 400 && said !== undefined) {
    return (
      <p role="alert" className={classes.refused}>
        {said}
      </p>
    );
  }
  return <ProblemNotice problem={problem} onRetry={retry} />;
}
