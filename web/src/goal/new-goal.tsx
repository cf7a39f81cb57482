import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconChevronDown, IconPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { givesToMany } from './many/gives-to-many';
import classes from './new-goal.module.css';

// One goal; for those who lead, the same one for many as well.
export function NewGoal() {
  const { t } = useTexts('goal');
  const session = useSession();
  return (
    <div className={classes.ways}>
      <Button
        renderRoot={(props) => <Link {...props} to="/goals/new" />}
        leftSection={<IconPlus size={18} aria-hidden />}
      >
        {t('newGoal')}
      </Button>
      {givesToMany(session) && <MoreWays />}
    </div>
  );
}

function MoreWays() {
  const { t } = useTexts('goal');
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('ways.more')}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('ways.more')} className={classes.list}>
        <Link to="/goals/many" className={classes.way} onClick={() => setOpen(false)}>
          <IconUsers size={18} stroke={1.7} aria-hidden />
          {t('ways.many')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
