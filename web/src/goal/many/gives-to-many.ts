import { hasRole, type Session } from '../../session/session';

// Who writes goals for others; what they may do is decided by the server.
export const givesToMany = (session: Session): boolean => hasRole(session, 'manager', 'exec', 'ops');
