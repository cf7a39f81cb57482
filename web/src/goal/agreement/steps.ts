import type { Schemas } from '../../api';
import type { Agreement, GoalAct } from './agreement-query';

export type Asks = 'nothing' | 'comment' | 'reason' | 'counter' | 'reservation' | 'days';

// What a step asks for: a comment that may be left out, a reason that may not, and what else belongs to it.
const asks: Partial<Record<GoalAct, Asks>> = {
  propose: 'comment',
  want_changes: 'counter',
  agree: 'comment',
  assign: 'comment',
  acknowledge: 'reservation',
  pause: 'days',
  resume: 'comment',
  restate: 'reason',
  cancel: 'reason',
  close: 'comment',
};

// Steps that a person takes here, the one that leads on first; the calendar's are its own.
const order: readonly GoalAct[] = [
  'agree',
  'assign',
  'acknowledge',
  'propose',
  'want_changes',
  'resume',
  'close',
  'restate',
  'pause',
  'cancel',
];
const leadsOn = new Set<GoalAct>(['agree', 'assign', 'acknowledge', 'propose', 'resume']);

export function asksFor(act: GoalAct): Asks {
  return asks[act] ?? 'nothing';
}

export function stepsOf({ may }: Pick<Agreement, 'may'>): GoalAct[] {
  return order.filter((act) => may.steps.includes(act));
}

// The one that the page puts forward.
export function primaryStep(steps: readonly GoalAct[]): GoalAct | undefined {
  return steps.find((act) => leadsOn.has(act));
}

export type Turn = 'yours' | 'author' | 'manager' | 'upline' | 'other' | 'owner' | 'nobody';

// Whose word is waited for.
export function turnOf(goal: Agreement): Turn {
  const { may, state } = goal;
  const word: readonly GoalAct[] = ['agree', 'assign', 'acknowledge'];
  if (may.decide_amendment || may.steps.some((act) => word.includes(act)) || (state === 'draft' && may.rewrite))
    return 'yours';
  if (goal.amendments.some((each) => each.state === 'asked')) return 'other';
  if (state === 'draft') return 'author';
  if (state === 'proposed') {
    if (goal.owner.kind === 'unit') return goal.manager_agreed ? 'upline' : 'manager';
    return goal.author?.id === goal.owner.id ? 'manager' : 'owner';
  }
  return goal.assigned && !goal.acknowledged && state !== 'cancelled' && state !== 'closed' ? 'owner' : 'nobody';
}

export function isNegotiated({ state }: { readonly state: Schemas['GoalState'] }): boolean {
  return state === 'draft' || state === 'proposed';
}
