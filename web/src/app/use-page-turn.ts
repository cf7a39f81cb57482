import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { useSession } from '../session/session';
import { useTitle } from './nav-link';

export const mainId = 'main';
const fallbackTitle = 'app:product';

// How the page that is shown calls itself; a page that has its data at once says so before the turn to it is over.
let named: { readonly path: string; readonly title: string } | null = null;

// A change of page: the document's title, focus on the new page's beginning, and its name for screen readers. Returns
// what is to be read out. A page that knows a better name (a person's, a goal's) calls useDocumentTitle.
export function usePageTurn(): string {
  const session = useSession();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? '' });
  const key = useRouterState({
    select: (state) => state.matches.findLast((match) => match.staticData.title !== undefined)?.staticData.title,
  });
  const title = useTitle(key ?? fallbackTitle);
  const previous = useRef(path);
  const [announced, announce] = useState('');
  useEffect(() => {
    const own = named?.path === path ? named.title : title;
    document.title = `${own} · ${session.workspace.name}`;
  }, [title, path, session.workspace.name]);
  useEffect(() => {
    if (previous.current === path) return;
    const first = previous.current === '';
    previous.current = path;
    if (first || router.history.location.hash !== '') return;
    document.getElementById(mainId)?.focus({ preventScroll: true });
    announce(title);
  }, [path, title, router]);
  return announced;
}

// A page's own name instead of the one of its route.
export function useDocumentTitle(title: string | undefined): void {
  const { workspace } = useSession();
  useEffect(() => {
    if (title === undefined) return undefined;
    const own = { path: globalThis.location.pathname, title };
    named = own;
    document.title = `${title} · ${workspace.name}`;
    return () => {
      if (named === own) named = null;
    };
  }, [title, workspace.name]);
}
