import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { metricName } from '../../metric/metric-name';
import { ChoiceField, FieldRow, Meaning, TextField } from '../shared/fields';
import { metricsQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import {
  boundOf,
  classes,
  credits,
  directions,
  levelReadings,
  states,
  units,
  withDraft,
  wordOf,
  type MetricForm,
} from './metric-form';
import { draftOf, isComplete, kindOf, ruleText } from './rule-draft';
import { RuleEditor } from './rule-editor';
import { RulePreview } from './rule-preview';
import type { useRulePreview } from './use-rule-preview';

export interface MetricFieldsProps {
  readonly form: MetricForm;
  readonly onChange: (form: MetricForm) => void;
  readonly refused: (field: string) => string | undefined;
}

interface RuleFieldsProps extends MetricFieldsProps {
  readonly preview: ReturnType<typeof useRulePreview>;
}

// What is counted: put together, or as text for those who like it.
export function RuleFields({ form, onChange, refused, preview }: RuleFieldsProps) {
  const { t } = useTexts('administration/metrics');
  const understood = preview.data && !preview.waits && !preview.isError ? draftOf(preview.data) : null;
  const ready = form.draft === null || isComplete(form.draft);
  return (
    <>
      {form.draft === null ? (
        <TextField
          label={t('ruleText')}
          description={t('ruleHint')}
          value={form.rule}
          error={preview.isError ? undefined : refused('rule')}
          onChange={(rule) => onChange({ ...form, rule })}
        />
      ) : (
        <RuleEditor draft={form.draft} onChange={(draft) => onChange(withDraft(form, draft))} />
      )}
      {ready && <RulePreview rule={form.rule} preview={preview} />}
      <div>
        {form.draft === null ? (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={understood === null}
            onClick={() => understood && onChange({ ...form, draft: understood, rule: ruleText(understood) })}
          >
            {preview.data && !preview.isError && understood === null && !preview.waits ? t('onlyText') : t('asForm')}
          </Button>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...form, draft: null })}>
            {t('asText')}
          </Button>
        )}
      </div>
    </>
  );
}

export function RatioFields({ form, onChange, refused }: MetricFieldsProps) {
  const { t } = useTexts('administration/metrics');
  const metrics = useQuery(metricsQuery).data ?? [];
  const parts = metrics.filter(({ kind, key }) => kind === 'additive' && key !== form.key);
  const options = [
    { value: '', label: t('choose') },
    ...parts.map((part) => ({ value: part.key, label: metricName(part) })),
  ];
  return (
    <FieldRow>
      <ChoiceField
        label={t('numerator')}
        value={form.numerator}
        error={refused('numerator')}
        onChange={(numerator) => onChange({ ...form, numerator })}
        options={options}
      />
      <ChoiceField
        label={t('denominator')}
        value={form.denominator}
        error={refused('denominator')}
        onChange={(denominator) => onChange({ ...form, denominator })}
        options={options}
      />
    </FieldRow>
  );
}

interface DetailFieldsProps extends MetricFieldsProps {
  readonly reachable: readonly MetricForm['state'][];
  readonly measure: string; // of the understood rule
}

export function DetailFields({ form, measure, onChange, refused, reachable }: DetailFieldsProps) {
  const { t } = useTexts('administration/metrics');
  const set = (change: Partial<MetricForm>): void => onChange({ ...form, ...change });
  return (
    <>
      <FieldRow>
        <ChoiceField
          label={t('class')}
          value={form.class}
          error={refused('class')}
          onChange={(value) => set({ class: wordOf(classes, value, 'result') })}
          options={classes.map((value) => ({ value, label: t(`group.${value}.name`) }))}
        />
        <ChoiceField
          label={t('unitLabel')}
          value={form.unit}
          error={refused('unit')}
          onChange={(value) => set({ unit: wordOf(units, value, 'count') })}
          options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
        <ChoiceField
          label={t('directionLabel')}
          value={form.direction}
          error={refused('direction')}
          onChange={(value) => set({ direction: wordOf(directions, value, 'increase') })}
          options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
      </FieldRow>
      <FieldRow>
        {form.made === 'records' && (
          <ChoiceField
            label={t('crediting')}
            value={form.crediting}
            error={refused('crediting')}
            onChange={(value) => set({ crediting: wordOf(credits, value, 'owner') })}
            options={credits.map((value) => ({ value, label: t(`credit.${value}`) }))}
          />
        )}
        <TextField
          label={t('freshness')}
          value={form.freshness}
          error={refused('freshness_days')}
          onChange={(freshness) => set({ freshness })}
        />
        {form.class === 'activity' && (
          <TextField
            label={t('minutes')}
            description={t('minutesHint')}
            value={form.minutes}
            error={refused('minutes_per_unit')}
            onChange={(minutes) => set({ minutes })}
          />
        )}
      </FieldRow>
      {form.unit !== 'money' && <BoundFields form={form} onChange={onChange} refused={refused} />}
      {form.made === 'records' && kindOf(measure) === 'level' && (
        <ChoiceField
          label={t('levelLabel')}
          description={t('levelHint')}
          value={form.levelReading}
          error={refused('level_agg')}
          onChange={(value) => set({ levelReading: wordOf(levelReadings, value, 'last') })}
          options={levelReadings.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      )}
      <ChoiceField
        label={t('state')}
        value={form.state}
        error={refused('state')}
        onChange={(value) => set({ state: wordOf(states, value, 'active') })}
        options={reachable.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Meaning>
        <p>{t(`stateMeans.${form.state}`)}</p>
      </Meaning>
    </>
  );
}

// What a number of the metric can be. Money has the decimals of its currency and no bounds.
function BoundFields({ form, onChange, refused }: MetricFieldsProps) {
  const { t } = useTexts('administration/metrics');
  const problemOf = (typed: string, field: string): string | undefined =>
    boundOf(typed) === null ? t('boundUnreadable') : refused(field);
  return (
    <FieldRow>
      <TextField
        label={t('decimals')}
        value={form.decimals}
        error={refused('precision')}
        onChange={(decimals) => onChange({ ...form, decimals })}
      />
      <TextField
        label={t('lower')}
        description={form.unit === 'percent' ? t('lowerHintPercent') : t('boundHint')}
        value={form.lower}
        error={problemOf(form.lower, 'lower_bound')}
        onChange={(lower) => onChange({ ...form, lower })}
      />
      <TextField
        label={t('upper')}
        description={form.unit === 'percent' ? t('upperHintPercent') : t('boundHint')}
        value={form.upper}
        error={problemOf(form.upper, 'upper_bound')}
        onChange={(upper) => onChange({ ...form, upper })}
      />
    </FieldRow>
  );
}
