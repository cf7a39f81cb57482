import { Popover } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

import { useTexts } from '../texts';
import classes from './bottom-bar.module.css';
import type { NavEntry } from './nav';
import { NavLink } from './nav-link';

const most = 5; // that fit beside each other

// The main pages under the thumb, on narrow screens; what has no room there is behind its last tab.
export function BottomBar({ entries }: { readonly entries: readonly NavEntry[] }) {
  const { t } = useTexts('app');
  if (entries.length === 0) return null;
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries;
  const rest = entries.slice(shown.length);
  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      {shown.map((entry) => (
        <NavLink key={entry.path} entry={entry} className={classes.tab} narrow />
      ))}
      {rest.length > 0 && <More entries={rest} />}
    </nav>
  );
}

function More({ entries }: { readonly entries: readonly NavEntry[] }) {
  const { t } = useTexts('app');
  const [open, setOpen] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const inside = entries.some((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      shadow="md"
      radius="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.tab}
          aria-expanded={open}
          aria-haspopup="dialog"
          data-inside={inside || undefined}
          onClick={() => setOpen(!open)}
        >
          <IconDots size={20} stroke={1.7} aria-hidden />
          <span>{t('moreTab')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('moreTab')} className={classes.more}>
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- closes behind a link that was followed */}
        <div onClick={() => setOpen(false)}>
          {entries.map((entry) => (
            <NavLink key={entry.path} entry={entry} className={classes.entry} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
