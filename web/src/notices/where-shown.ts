import type { Schemas } from '../api';

type Notice = Schemas['NoticeLine'];

// What stands on the day's page in a row of its own is not said there twice.
export function isShownOnToday({ event, mine }: Pick<Notice, 'event' | 'mine'>): boolean {
  switch (event) {
    case 'signature_asked':
    case 'step_proposed':
    case 'ends_soon':
      return false;
    case 'step_contested':
      return mine !== null; // who decides has the row
    case 'manager_changed':
      return mine !== 'manager'; // who takes over has it
    default:
      return true;
  }
}

// Nor on a pact's own page what is its next step.
export function isShownOnItsPage({ event }: Pick<Notice, 'event'>): boolean {
  return event !== 'signature_asked' && event !== 'end_asked';
}
