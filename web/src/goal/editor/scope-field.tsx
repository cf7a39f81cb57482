import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';

import { ConditionRows } from '../../metric/condition-rows';
import { scopeFields } from '../../metric/scope-fields';
import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import classes from './essentials.module.css';
import { FieldFrame } from './field-frame';

// Which of the owner's records count: those of a product, a segment, a kind of customer.
export function ScopeField() {
  const { t } = useTexts('goal/editor');
  const { facts, form, change } = useEditing();
  const refused = useRefusal()('scope');
  const fieldsOf = scopeFields(form.metric, facts.metrics);
  const [first] = fieldsOf;
  if (first === undefined) return null;
  return (
    <FieldFrame name="scope">
      {form.scope.length === 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => change({ scope: [{ field: first, dimension: '', negated: false, values: '' }] })}
        >
          {t('addScope')}
        </Button>
      ) : (
        <ConditionRows
          legend={t('scope')}
          conditions={form.scope}
          fieldsOf={fieldsOf}
          onChange={(scope) => change({ scope })}
        />
      )}
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </FieldFrame>
  );
}
