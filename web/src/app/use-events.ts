import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { applyEvents, openEventFeed } from '../api/events';
import { sessionQuery } from '../session/session';

// Numbers on the screen follow the server from here on.
export function useEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const feed = openEventFeed({
      onEvent: applyEvents(client),
      // A stream that was refused may mean that the session has ended: asking for it says so, and waits if it has.
      mayRetry: async () => {
        await client.query({ ...sessionQuery, staleTime: 0, retry: false }).catch(() => undefined);
        return true;
      },
    });
    return feed.stop;
  }, [client]);
}
