import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, ifMatch, problemOf, versioned } from '../../api';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, Meaning, TextField } from '../shared/fields';
import { administrationKey } from '../shared/queries';

const states = ['draft', 'active', 'retired'] as const;
type State = (typeof states)[number];

interface MetricDialogProps {
  readonly metricKey: string;
  readonly name: string;
  readonly onClose: () => void;
}

// Renames, activates or retires a metric. What a metric counts is not changed here.
export function MetricDialog({ metricKey, name: before, onClose }: MetricDialogProps) {
  const { t } = useTranslation('administration/metrics');
  const path = { key: metricKey };
  const metric = useQuery({
    queryKey: [...administrationKey, 'metric', metricKey],
    queryFn: () => versioned(api.GET('/api/v1/metrics/{key}', { params: { path } })),
  });
  const [name, setName] = useState(before);
  const [chosen, setChosen] = useState<State | null>(null);
  const current = states.find((each) => each === metric.data?.body.state) ?? 'active';
  const state = chosen ?? current;
  // From draft to in use to retired, and not back.
  const reachable = states.slice(states.indexOf(current), states.indexOf(current) + 2);
  const body = { name, ...(state !== current && { state }) };
  const headers = ifMatch(metric.data?.etag ?? null);
  return (
    <ChangeDialog
      title={before}
      action={t('save')}
      fields={['name', 'state']}
      disabled={!metric.isSuccess || name.trim() === ''}
      save={() => api.PATCH('/api/v1/metrics/{key}', { params: { path }, headers, body })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {metric.isPending && <RowsSkeleton rows={2} />}
          {metric.isError && <ProblemNotice problem={problemOf(metric.error)} onRetry={() => void metric.refetch()} />}
          {metric.isSuccess && (
            <>
              <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
              <ChoiceField
                label={t('state')}
                value={state}
                error={refused('state')}
                onChange={(value) => setChosen(states.find((each) => each === value) ?? 'active')}
                options={reachable.map((each) => ({ value: each, label: t(`states.${each}`) }))}
              />
              <Meaning>
                <p>{t(`stateMeans.${state}`)}</p>
              </Meaning>
            </>
          )}
        </>
      )}
    </ChangeDialog>
  );
}
