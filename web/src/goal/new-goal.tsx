import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';

export function NewGoal() {
  const { t } = useTexts('goal');
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/goals/new" />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('newGoal')}
    </Button>
  );
}
