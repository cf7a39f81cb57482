import { queryOptions } from '@tanstack/react-query';
import { useContext } from 'react';

import { api, ok, queryKeys, type Schemas } from '../api';
import { sessionGate } from '../api/session-gate';
import { SessionContext } from './session-context';

export type Session = Schemas['CurrentSessionView'];
export type Role = Schemas['Role'];

export const sessionQuery = queryOptions({
  queryKey: queryKeys.session,
  queryFn: async () => {
    const session = await ok(api.GET('/api/v1/session'));
    sessionGate.opened();
    return session;
  },
  staleTime: 5 * 60_000,
  gcTime: Infinity,
});

// Who is signed in; only below the signed-in frame, which has read it.
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for what is inside of the frame');
  return session;
}

export function hasRole(session: Session, ...roles: Role[]): boolean {
  return session.roles.some((held) => roles.includes(held.role));
}

// The e-mail address that was signed in with in this window, so that signing in again asks for the password alone.
const emailKey = 'salespact.email';

export function rememberedEmail(): string {
  return sessionStorage.getItem(emailKey) ?? '';
}

export async function signIn(email: string, password: string): Promise<Session> {
  const session = await ok(api.POST('/api/v1/session', { body: { email, password } }));
  sessionStorage.setItem(emailKey, email);
  return session;
}

export async function signOut(everywhere: boolean): Promise<void> {
  sessionGate.closed();
  if (everywhere) await api.DELETE('/api/v1/sessions');
  else await api.DELETE('/api/v1/session');
}
