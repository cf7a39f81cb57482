import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

import type { Session } from '../session/session';

// What a page says of itself beside its address; the frame reads it from the routes.
export interface PageRow {
  // Key of the page's name: document title, navigation, and what a screen reader hears after a change of page.
  readonly title?: string;
  // An entry in the navigation. 'main' is the left column and the bar on phones; 'administration' is its group.
  readonly nav?: {
    readonly icon: Icon;
    readonly order: number;
    readonly group?: 'main' | 'administration';
    readonly lists?: 'administration'; // shown only when that group has pages to list
    readonly count?: ComponentType; // beside its name: how much waits there
    readonly short?: string; // key of a name for the bar on phones, where the title is too long for it
    readonly hint?: string; // key of one sentence, shown where pages are listed
  };
  // Who sees the page at all; everybody without it. The server decides on its own, whatever is shown here.
  readonly who?: (session: Session) => boolean;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption extends PageRow {
    readonly _?: never;
  }
}
