import { useMutation } from '@tanstack/react-query';

import { keepPreferences } from '../app/preferences';
import { signOut } from './session';

// Ends the session (or all of this person's) and leaves for the sign-in page with a fresh document, so that nothing of
// the person stays in memory.
export function useSignOut() {
  return useMutation({
    mutationFn: async ({ everywhere }: { everywhere: boolean }) => {
      const restore = keepPreferences();
      await signOut(everywhere);
      restore();
    },
    onSuccess: () => globalThis.location.assign('/sign-in'),
  });
}
