import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import type { NavEntry } from './nav';

interface NavLinkProps {
  readonly entry: NavEntry;
  readonly className: string | undefined;
  readonly narrow?: boolean; // its short name, where it has one
}

export function NavLink({ entry, className, narrow = false }: NavLinkProps) {
  const { icon: NavIcon, count: Count, short = entry.title } = entry.row.nav;
  const label = useTitle(narrow ? short : entry.title);
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
