import { useState } from 'react';

import { api, ifMatch, ok } from '../../api';
import type { Facts } from '../../goal/editor/facts';
import { numberRules } from '../../goal/editor/form-numbers';
import type { Template } from '../../goal/templates/templates-query';
import { useTexts } from '../../texts';
import { ChangeDialog } from '../shared/change-dialog';
import { TemplateDetails } from './template-details';
import { TemplateFields } from './template-fields';
import { templateBody, type TemplateForm } from './template-form';

interface TemplateDialogProps {
  readonly begun: TemplateForm;
  readonly stored: Template | null; // null: it becomes one of the company's own
  readonly facts: Facts;
  readonly onClose: () => void;
}

export interface FieldsProps {
  readonly form: TemplateForm;
  readonly facts: Facts;
  readonly change: (change: Partial<TemplateForm>) => void;
  readonly refused: (field: string) => string | undefined;
}

const shown = [
  ...['name', 'for_role', 'about', 'metric', 'statement', 'target/value', 'target/stretch', 'target/mode'],
  ...['how', 'why', 'reward', 'collaboration', 'amendment_route', 'feedback_giver'],
];

// Writes a template; of one that is there already the next version.
export function TemplateDialog({ begun, stored, facts, onClose }: TemplateDialogProps) {
  const { t } = useTexts('administration/templates');
  const [form, setForm] = useState(begun);
  const change = (changed: Partial<TemplateForm>): void => setForm((before) => ({ ...before, ...changed }));
  const metric = facts.metrics.find(({ key }) => key === form.metric);
  const rules = numberRules(facts.locale, metric, facts.workspace.currency);
  const body = templateBody(form, rules);
  const whole = body.name !== '' && body.for_role !== '' && body.metric !== '' && body.statement !== '';
  return (
    <ChangeDialog
      title={t(stored ? 'editTitle' : 'newTitle')}
      text={t(stored ? 'editText' : 'newText')}
      action={t(stored ? 'saveVersion' : 'save')}
      disabled={!whole}
      fields={shown}
      save={() =>
        stored
          ? ok(
              api.PUT('/api/v1/goal-templates/{id}', {
                params: { path: { id: stored.id } },
                headers: ifMatch(stored.revision),
                body,
              }),
            )
          : ok(api.POST('/api/v1/goal-templates', { body }))
      }
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TemplateFields form={form} facts={facts} change={change} refused={refused} />
          <TemplateDetails form={form} facts={facts} change={change} refused={refused} />
        </>
      )}
    </ChangeDialog>
  );
}
