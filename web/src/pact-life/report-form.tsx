import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ok, problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Standard, StandardWindow } from './life-queries';
import { useLifeWords } from './use-life-words';

interface ReportFormProps {
  readonly pact: string;
  readonly standard: Standard;
  readonly window: StandardWindow;
}

// The rep's own number of a standard that no system counts, for a window that is not judged yet.
export function ReportForm({ pact, standard, window }: ReportFormProps) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const words = useLifeWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(window.value ?? '');
  const report = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/sales-pacts/{id}/reports', {
          params: { path: { id: pact } },
          body: { metric: standard.metric, window: window.days.start, value: typed.trim().replace(',', '.') },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  const problem = report.isError ? problemOf(report.error) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate();
      }}
    >
      <TextInput
        inputMode="decimal"
        maxLength={24}
        label={t('report.label', {
          metric: words.name(standard),
          days: format.dateRange(window.days.start, window.days.end),
        })}
        description={t('report.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={problem && (problem.field('value') ?? problem.field('window') ?? problem.message)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSectionWidth="auto"
        rightSection={
          <Button
            type="submit"
            size="compact-sm"
            variant="subtle"
            loading={report.isPending}
            disabled={typed.trim() === ''}
          >
            {t('report.action')}
          </Button>
        }
      />
    </form>
  );
}
