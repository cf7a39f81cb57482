import type { Subject } from './check-in-queries';
import type { Share } from './setback-queries';

// Who "the team" is: of a sales pact its two parties, of a goal its owner and who leads them.
export function shareText(kind: Subject['kind'], share: Share): `setbacks.to.${Share | 'both' | 'lead'}` {
  if (share !== 'team' || kind === 'team_pact') return `setbacks.to.${share}`;
  return kind === 'sales_pact' ? 'setbacks.to.both' : 'setbacks.to.lead';
}
