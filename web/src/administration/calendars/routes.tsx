import { IconCalendarEvent } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { searchOf, whole } from '../../app/search';
import { hasRole, type Session } from '../../session/session';

const who = (session: Session): boolean => hasRole(session, 'ops');

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/calendars',
    component: lazyRouteComponent(() => import('./calendars-page'), 'CalendarsPage'),
    staticData: {
      title: 'administration/calendars:title',
      nav: { icon: IconCalendarEvent, order: 30, group: 'administration', hint: 'administration/calendars:hint' },
      who,
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/calendars/$id',
    validateSearch: searchOf({ year: whole }),
    component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
    staticData: { title: 'administration/calendars:one', who },
  }),
] as const;
