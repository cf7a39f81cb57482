import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ifMatch, problemOf, versioned, type Versioned } from '../../api';
import { metricName } from '../../metric/metric-name';
import { ProblemNotice } from '../../parts';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, FieldRow, TextField } from '../shared/fields';
import { administrationKey } from '../shared/queries';
import { useTexts } from '../../texts';
import { DetailFields, RatioFields, RuleFields, type MetricFieldsProps } from './metric-fields';
import { bodyOf, changesOf, emptyForm, formOf, isReady, states, type Definition, type MetricForm } from './metric-form';
import { draftOf, isComplete, keyOf } from './rule-draft';
import { useRulePreview } from './use-rule-preview';

const shown = [
  'name',
  'key',
  'rule',
  'numerator',
  'denominator',
  'class',
  'unit',
  'direction',
  'crediting',
  'precision',
  'level_agg',
  'lower_bound',
  'upper_bound',
  'freshness_days',
  'minutes_per_unit',
  'state',
];

function usePreviewOf(form: MetricForm) {
  const asks = form.made === 'records' && (form.draft === null || isComplete(form.draft));
  const preview = useRulePreview(asks ? form.rule : '');
  const understood = form.made === 'ratio' || (asks && preview.isSuccess && !preview.waits);
  return { preview, understood, measure: preview.data?.measure ?? '' };
}

export function NewMetricDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('administration/metrics');
  const [form, setForm] = useState(emptyForm);
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const key = ownKey ?? keyOf(form.name);
  const { preview, understood, measure } = usePreviewOf(form);
  return (
    <ChangeDialog
      title={t('new.title')}
      text={t('new.text')}
      action={t('new.action')}
      fields={shown}
      disabled={!isReady(form) || key === '' || !understood}
      save={() => api.POST('/api/v1/metrics', { body: { key, ...bodyOf(form, measure) } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <TextField
              label={t('name')}
              value={form.name}
              error={refused('name')}
              onChange={(name) => setForm({ ...form, name })}
            />
            <TextField
              label={t('key')}
              description={t('keyHint')}
              value={key}
              error={refused('key')}
              onChange={setOwnKey}
            />
          </FieldRow>
          <ChoiceField
            label={t('how.label')}
            value={form.made}
            onChange={(value) =>
              setForm({
                ...form,
                made: value === 'ratio' ? 'ratio' : 'records',
                unit: value === 'ratio' ? 'percent' : 'money',
              })
            }
            options={(['records', 'ratio'] as const).map((value) => ({ value, label: t(`how.${value}`) }))}
          />
          <Made form={form} onChange={setForm} refused={refused} preview={preview} />
          <DetailFields
            form={form}
            measure={measure}
            onChange={setForm}
            refused={refused}
            reachable={['active', 'draft']}
          />
        </>
      )}
    </ChangeDialog>
  );
}

interface MadeProps extends MetricFieldsProps {
  readonly preview: ReturnType<typeof useRulePreview>;
}

function Made({ preview, ...fields }: MadeProps) {
  return fields.form.made === 'ratio' ? <RatioFields {...fields} /> : <RuleFields {...fields} preview={preview} />;
}

interface MetricDialogProps {
  readonly metricKey: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function MetricDialog({ metricKey, name, onClose }: MetricDialogProps) {
  const { t } = useTexts('administration/metrics');
  const path = { key: metricKey };
  const metric = useQuery({
    queryKey: [...administrationKey, 'metric', metricKey],
    queryFn: () => versioned(api.GET('/api/v1/metrics/{key}', { params: { path } })),
  });
  if (metric.isPending) return null;
  if (metric.isSuccess) return <EditMetricDialog read={metric.data} onClose={onClose} />;
  return (
    <ChangeDialog title={name} action={t('save')} disabled save={() => Promise.resolve()} onClose={onClose}>
      {() => <ProblemNotice problem={problemOf(metric.error)} onRetry={() => void metric.refetch()} />}
    </ChangeDialog>
  );
}

interface EditMetricDialogProps {
  readonly read: Versioned<Definition>;
  readonly onClose: () => void;
}

function EditMetricDialog({ read, onClose }: EditMetricDialogProps) {
  const { t } = useTexts('administration/metrics');
  const before = read.body;
  const [first] = useState(() => formOf(before));
  const [typed, setForm] = useState(first);
  const { preview, understood, measure } = usePreviewOf(typed);
  // A rule that can be put together is shown so, until something is typed.
  const draft = typed === first && preview.data && !preview.waits ? draftOf(preview.data) : null;
  const form = draft ? { ...typed, draft } : typed;
  const changes = changesOf(form, measure, before);
  const current = first.state;
  // From draft to in use to retired; a retired one may be used again.
  const reachable =
    current === 'retired'
      ? (['retired', 'active'] as const)
      : states.slice(states.indexOf(current), states.indexOf(current) + 2);
  return (
    <ChangeDialog
      title={metricName(before)}
      action={t('save')}
      fields={shown}
      disabled={!isReady(form) || !understood || Object.keys(changes).length === 0}
      save={() =>
        api.PATCH('/api/v1/metrics/{key}', {
          params: { path: { key: before.key } },
          headers: ifMatch(read.etag),
          body: changes,
        })
      }
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField
            label={t('name')}
            value={form.name}
            error={refused('name')}
            onChange={(name) => setForm({ ...form, name })}
          />
          <Made form={form} onChange={setForm} refused={refused} preview={preview} />
          <DetailFields form={form} measure={measure} onChange={setForm} refused={refused} reachable={reachable} />
        </>
      )}
    </ChangeDialog>
  );
}
