import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { givesToMany } from './gives-to-many';

// From one goal to the same one for many.
export function ForMany() {
  const { t } = useTexts('goal');
  const session = useSession();
  if (!givesToMany(session)) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/goals/many" />}
      leftSection={<IconUsers size={18} stroke={1.7} aria-hidden />}
    >
      {t('ways.many')}
    </Button>
  );
}
