import { Avatar, Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDevices, IconLogout } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../session/session';
import { useSignOut } from '../session/use-sign-out';
import { changeLanguage, currentLanguage } from './language';
import { languages } from './preferences';
import classes from './user-menu.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

export function UserMenu() {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={272} shadow="md" closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('userMenu', { name: person.display_name })}>
          <Avatar name={person.display_name} color="accent" size={32} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.name}>{person.display_name}</Menu.Label>
        <div className={classes.setting}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDevices size={18} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/sessions' })}
        >
          {t('sessions')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={1.7} aria-hidden />}
          onClick={() => signOut.mutate({ everywhere: false })}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('app');
  return (
    <SegmentedControl
      key={i18n.language}
      fullWidth
      size="xs"
      aria-label={t('language')}
      value={currentLanguage()}
      onChange={(value) => void changeLanguage(value)}
      data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
    />
  );
}

function SchemeSwitch() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('scheme')}
      value={colorScheme}
      onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
      data={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
    />
  );
}
