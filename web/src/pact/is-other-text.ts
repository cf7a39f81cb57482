import type { Problem } from '../api';

// Somebody has written in between: what was read is not what would be signed. The page that is read anew says so.
export function isOtherText(problem: Problem): boolean {
  return (
    problem.status === 412 || problem.fields.some(({ code }) => code === 'TERMS_CHANGED' || code === 'WRONG_STATE')
  );
}
