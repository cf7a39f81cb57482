import { useId } from 'react';

import { useTexts } from '../texts';
import type { NavEntry } from './nav';
import { NavLink } from './nav-link';
import classes from './side-bar.module.css';
import { Wordmark } from './wordmark';

interface SideBarProps {
  readonly main: readonly NavEntry[];
  readonly administration: readonly NavEntry[];
}

export function SideBar({ main, administration }: SideBarProps) {
  const { t } = useTexts('app');
  const group = useId();
  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      <div className={classes.brand}>
        <Wordmark />
      </div>
      <NavList entries={main} />
      {administration.length > 0 && (
        <>
          <h2 id={group} className={classes.group}>
            {t('administration')}
          </h2>
          <NavList entries={administration} labelledBy={group} />
        </>
      )}
    </nav>
  );
}

interface NavListProps {
  readonly entries: readonly NavEntry[];
  readonly labelledBy?: string;
}

function NavList({ entries, labelledBy }: NavListProps) {
  if (entries.length === 0) return null;
  return (
    <ul className={classes.list} aria-labelledby={labelledBy}>
      {entries.map((entry) => (
        <li key={entry.path}>
          <NavLink entry={entry} className={classes.link} />
        </li>
      ))}
    </ul>
  );
}
