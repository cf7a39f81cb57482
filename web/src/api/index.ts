export { api, guardedFetch, ifMatch, newIdempotencyKey, ok, versioned, type Schemas, type Versioned } from './client';
export { Problem, problemOf, type FieldProblem } from './problem';
export { messageOf } from './message';
export { queryKeys } from './query-client';
