import { ChoiceField, FieldRow } from '../shared/fields';
import { ConditionRows } from '../../metric/condition-rows';
import { fields, records } from '../../metric/conditions';
import { useTexts } from '../../texts';
import { measures, takesOnce, type RuleDraft } from './rule-draft';
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
      <ConditionRows
        legend={t('metric:conditions.only')}
        conditions={draft.conditions}
        fieldsOf={fields[draft.records]}
        onChange={(conditions) => set({ conditions })}
      />
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
