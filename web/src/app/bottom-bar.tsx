import { useTexts } from '../texts';
import classes from './bottom-bar.module.css';
import type { NavEntry } from './nav';
import { NavLink } from './nav-link';

// The main pages under the thumb, on narrow screens.
export function BottomBar({ entries }: { readonly entries: readonly NavEntry[] }) {
  const { t } = useTexts('app');
  if (entries.length === 0) return null;
  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      {entries.map((entry) => (
        <NavLink key={entry.path} entry={entry} className={classes.tab} />
      ))}
    </nav>
  );
}
