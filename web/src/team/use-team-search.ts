import { getRouteApi } from '@tanstack/react-router';

import type { TeamSearch } from './team-search';

const route = getRouteApi('/signed-in/team');

export type TeamChange = (change: Partial<TeamSearch>) => void;

// What is shown is in the address, so that a view can be sent to a colleague and comes back after a reload. Typing
// replaces the entry of the history instead of adding one a letter.
export function useTeamSearch(): readonly [TeamSearch, TeamChange] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change: TeamChange = (changed) => {
    void navigate({
      to: '/team',
      search: (previous) => ({ ...previous, ...changed }),
      replace: 'name' in changed,
      resetScroll: false,
    });
  };
  return [search, change];
}
