import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { flag, oneOf, searchOf, text } from '../app/search';
import { soon } from '../app/soon';
import { levelQuery } from './alignment-queries';

const alignmentSearch = searchOf({
  zoom: oneOf('objective', 'company', 'region', 'team', 'person'),
  unit: text,
  status: oneOf('no_data', 'reached', 'too_early', 'ahead', 'on_track', 'at_risk', 'off_track'),
  problem: oneOf('orphan', 'childless', 'gap', 'excessive', 'conflict'),
  ended: flag,
});

export const alignmentRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/strategy/alignment',
    validateSearch: alignmentSearch,
    loaderDeps: ({ search: { unit, status, problem, ended } }) => ({ unit, status, problem, ended }),
    loader: ({ context: { queryClient }, deps }) => soon(queryClient, levelQuery('', deps, 1)),
    component: lazyRouteComponent(() => import('./alignment-page'), 'AlignmentPage'),
    staticData: { title: 'alignment:title' },
  }),
] as const;
