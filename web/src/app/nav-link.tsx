import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import type { NavEntry } from './nav';

interface NavLinkProps {
  readonly entry: NavEntry;
  readonly className: string | undefined;
}

export function NavLink({ entry, className }: NavLinkProps) {
  const label = useTitle(entry.title);
  const { icon: NavIcon, count: Count } = entry.row.nav;
  return (
    <Link to={entry.path} className={className} activeProps={{ 'aria-current': 'page' }}>
      <NavIcon size={20} stroke={1.7} aria-hidden />
      <span>{label}</span>
      {Count && <Count />}
    </Link>
  );
}

// Titles are keys that pages register as plain texts, "team:title".
export function useTitle(key: string): string {
  const { t } = useTexts('app');
  return (t as (key: string) => string)(key);
}
