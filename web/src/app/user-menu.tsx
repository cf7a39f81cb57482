import { Avatar, Popover, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDevices, IconHistory, IconLogout, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useAfterPaint } from '../parts';
import { useSession } from '../session/session';
import { useSignOut } from '../session/use-sign-out';
import { changeLanguage, currentLanguage, useTexts } from '../texts';
import { languages } from './preferences';
import classes from './user-menu.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

// Who is signed in, how the app looks, and the way out. Not a menu to screen readers: it has settings in it.
export function UserMenu() {
  const { t } = useTexts('app');
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const signOut = useSignOut();
  const painted = useAfterPaint();
  const target = (
    <UnstyledButton
      className={classes.target}
      aria-label={t('userMenu', { name: person.display_name })}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <Avatar name={person.display_name} color="accent" size={32} aria-hidden />
    </UnstyledButton>
  );
  if (!painted) return target;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={272}
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={person.display_name} className={classes.dropdown}>
        <strong className={classes.name}>{person.display_name}</strong>
        <div className={classes.settings}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <Link to="/deputies" className={classes.item} onClick={() => setOpen(false)}>
          <IconUsers size={18} stroke={1.7} aria-hidden />
          {t('deputies')}
        </Link>
        <Link to="/record" className={classes.item} onClick={() => setOpen(false)}>
          <IconHistory size={18} stroke={1.7} aria-hidden />
          {t('record')}
        </Link>
        <Link to="/sessions" className={classes.item} onClick={() => setOpen(false)}>
          <IconDevices size={18} stroke={1.7} aria-hidden />
          {t('sessions')}
        </Link>
        <UnstyledButton
          className={classes.item}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate({ everywhere: false })}
        >
          <IconLogout size={18} stroke={1.7} aria-hidden />
          {t('signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}

export function LanguageSwitch() {
  const { t, language } = useTexts('app');
  return (
    <SegmentedControl
      key={language}
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
  const { t } = useTexts('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true }); // without them it writes a <style>
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
