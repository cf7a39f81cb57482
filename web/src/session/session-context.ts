import { createContext } from 'react';

import type { Session } from './session';

// Given by the frame, which has read it: what every component below asks for is watched once, not once for each.
export const SessionContext = createContext<Session | null>(null);
