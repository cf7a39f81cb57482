import type { PactLine, PactWhole } from '../pact-queries';

export interface Stage {
  readonly name: 'prepare' | 'discuss' | 'sign' | 'binds';
  readonly done: boolean;
  readonly current: boolean;
}

const names = ['prepare', 'discuss', 'sign', 'binds'] as const;

// Where the first text of a pact is; null where the way says nothing any more.
export function stagesOf(
  { state, talks }: Pick<PactLine, 'state' | 'talks'>,
  { preparations }: Pick<PactWhole, 'preparations'>,
): Stage[] | null {
  if (state === 'active' || state === 'suspended' || state === 'expired' || state === 'terminated') return null;
  const ready = preparations.length === 2 && preparations.every((each) => each.ready);
  const at = state === 'agreed' ? 3 : talks === 'written' ? (ready ? 1 : 0) : 2;
  return names.map((name, index) => ({ name, done: index < at, current: index === at }));
}
