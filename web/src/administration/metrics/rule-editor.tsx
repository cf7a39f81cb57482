import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';

import { ChoiceField, FieldRow } from '../shared/fields';
import { useTexts } from '../../texts';
import { fields, measures, records, takesOnce, type Condition, type Field, type RuleDraft } from './rule-draft';
import classes from './rule.module.css';

interface RuleEditorProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
}

// What is counted, chosen part by part.
export function RuleEditor({ draft, onChange }: RuleEditorProps) {
  const { t } = useTexts(['administration/metrics', 'metric']);
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  const chooseRecords = (value: string): void => {
    const of = records.find((each) => each === value) ?? 'deals';
    set({ records: of, conditions: [], measure: measures[of][0], once: '' });
  };
  const change = (at: number, to: Partial<Condition>): void =>
    set({ conditions: draft.conditions.map((one, index) => (index === at ? { ...one, ...to } : one)) });
  const onceFields = fields[draft.records].filter((each) => each !== 'dimension');
  const hasDay = draft.records === 'deals' && !draft.measure.startsWith('stock');
  return (
    <div className={classes.editor}>
      <FieldRow>
        <ChoiceField
          label={t('editor.records')}
          value={draft.records}
          onChange={chooseRecords}
          options={records.map((value) => ({ value, label: t(`records.${value}`) }))}
        />
        <ChoiceField
          label={t('editor.measure')}
          value={draft.measure}
          onChange={(value) => set({ measure: measures[draft.records].find((each) => each === value) ?? 'count' })}
          options={measures[draft.records].map((value) => ({
            value,
            label: t(`measure.${draft.records}.${value}` as 'measure.deals.count'),
          }))}
        />
      </FieldRow>
      <fieldset className={classes.conditions}>
        <legend className={classes.legend}>{t('editor.only')}</legend>
        {draft.conditions.map((one, index) => (
          <ConditionRow
            key={index}
            condition={one}
            fieldsOf={fields[draft.records]}
            onChange={(to) => change(index, to)}
            onRemove={() => set({ conditions: draft.conditions.filter((_, at) => at !== index) })}
          />
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            set({
              conditions: [
                ...draft.conditions,
                { field: fields[draft.records][0], dimension: '', negated: false, values: '' },
              ],
            })
          }
        >
          {t('editor.add')}
        </Button>
      </fieldset>
      {(hasDay || takesOnce(draft)) && (
        <FieldRow>
          {hasDay && (
            <ChoiceField
              label={t('editor.day')}
              value={draft.on}
              onChange={(value) => set({ on: value === 'created_on' ? 'created_on' : 'closed_on' })}
              options={(['closed_on', 'created_on'] as const).map((value) => ({ value, label: t(`day.${value}`) }))}
            />
          )}
          {takesOnce(draft) && (
            <ChoiceField
              label={t('editor.once')}
              value={draft.once}
              onChange={(value) => set({ once: onceFields.find((each) => each === value) ?? '' })}
              options={[
                { value: '', label: t('editor.every') },
                ...onceFields.map((value) => ({
                  value,
                  label: t('editor.oncePer', { field: t(`metric:field.${value}`) }),
                })),
              ]}
            />
          )}
        </FieldRow>
      )}
    </div>
  );
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly fieldsOf: readonly Field[];
  readonly onChange: (to: Partial<Condition>) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ condition, fieldsOf, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTexts(['administration/metrics', 'metric']);
  return (
    <div className={classes.condition}>
      <NativeSelect
        aria-label={t('editor.field')}
        value={condition.field}
        data={fieldsOf.map((value) => ({ value, label: t(`metric:field.${value}`) }))}
        onChange={(event) =>
          onChange({ field: fieldsOf.find((each) => each === event.currentTarget.value) ?? 'source' })
        }
      />
      {condition.field === 'dimension' && (
        <TextInput
          aria-label={t('editor.dimension')}
          placeholder={t('editor.dimension')}
          value={condition.dimension}
          onChange={(event) => onChange({ dimension: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        aria-label={t('editor.relation')}
        value={condition.negated ? 'not' : 'is'}
        data={[
          { value: 'is', label: t('editor.is') },
          { value: 'not', label: t('editor.isNot') },
        ]}
        onChange={(event) => onChange({ negated: event.currentTarget.value === 'not' })}
      />
      <TextInput
        className={classes.values ?? ''}
        aria-label={t('editor.values')}
        placeholder={t(condition.field === 'status' ? 'editor.statuses' : 'editor.valuesHint')}
        value={condition.values}
        autoComplete="off"
        onChange={(event) => onChange({ values: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('editor.remove')} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
