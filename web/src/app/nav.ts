import type { Session } from '../session/session';
import type { PageRow } from './page-row';

export interface NavEntry {
  readonly path: string;
  readonly title: string;
  readonly row: PageRow & { nav: NonNullable<PageRow['nav']> };
}

interface RouteLike {
  readonly fullPath: string;
  readonly options: { readonly staticData?: PageRow };
}

// The entries of the navigation that this person sees, in their order: what routes have registered.
export function navEntries(
  routes: Record<string, RouteLike>,
  session: Session,
  group: 'main' | 'administration',
): NavEntry[] {
  const entries = Object.values(routes).flatMap((route): NavEntry[] => {
    const row = route.options.staticData;
    if (!row?.nav || row.title === undefined || (row.nav.group ?? 'main') !== group) return [];
    if (row.who && !row.who(session)) return [];
    const { lists } = row.nav;
    if (lists && navEntries(routes, session, lists).length === 0) return [];
    return [{ path: route.fullPath, title: row.title, row: { ...row, nav: row.nav } }];
  });
  return entries.sort((a, b) => a.row.nav.order - b.row.nav.order);
}
