import { Button } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';

import { handOver, templateOfGoal } from '../../administration/templates/template-form';
import { hasRole, useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { useEditing } from '../editor/editor-context';
import classes from './templates.module.css';

// What sales operations has written well begins goals of others; the goal itself stays in writing.
export function KeepAsTemplate() {
  const { t } = useTexts('goal/templates');
  const { form, checked } = useEditing();
  const session = useSession();
  const navigate = useNavigate();
  if (!hasRole(session, 'ops') || form.statement.trim() === '') return null;
  return (
    <div className={classes.keep}>
      <Button
        variant="subtle"
        leftSection={<IconTemplate size={18} stroke={1.7} aria-hidden />}
        onClick={() => {
          handOver(templateOfGoal(form, checked.check?.period ?? null));
          void navigate({ to: '/administration/goal-templates', search: { edit: 'new' } });
        }}
      >
        {t('keep')}
      </Button>
    </div>
  );
}
