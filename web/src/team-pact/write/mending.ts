import type { Schemas } from '../../api';
import { memberChoice, mostInGrid } from '../support';
import { helps, type TeamForm } from '../words/form';

export type ReadinessItem = Schemas['ReadinessLine'];

// Rules of the checker without which a sentence can't be measured (P1).
const unmeasured = new Set(['S1', 'M1', 'M2', 'T1']);

export const addAction = (person: string): string => `pact-actions-${person}-add`;
export const helpCell = (giver: string, receiver: string): string => `pact-help-${giver}-${receiver}`;

// The place on the page that mends what is missing: an element, or a control inside of it. `writer`: who writes only
// what is their own; null: somebody who writes all of it. null where they can't mend it.
export function mendingPlace(
  item: ReadinessItem,
  form: TeamForm,
  found: readonly string[],
  writer: string | null = null,
): string | null {
  const people = item.people.filter((person) => writer === null || person === writer);
  const [first] = people;
  if (item.rule === 'P4') return helpPlace(item, form, writer);
  if (writer !== null) return first !== undefined && ['P3', 'P10'].includes(item.rule) ? addAction(first) : null;
  switch (item.rule) {
    case 'P1': {
      const measured = form.goal !== '' || !found.some((rule) => unmeasured.has(rule));
      return form.serves.trim() === '' && measured ? 'pact-serves' : 'pact-statement';
    }
    case 'P2':
      return 'pact-members';
    case 'P3':
      return first === undefined ? 'pact-members' : addAction(first);
    case 'P6':
      return 'pact-check-in';
    case 'P7':
      return form.celebration.trim() === '' ? 'pact-celebration' : 'pact-milestones-add';
    case 'P8':
      return isWithin(form.reviewOn, form) ? 'pact-route' : 'pact-review';
    case 'P9':
      return 'pact-setback';
    case 'P10':
      return form.goal !== '' && first === undefined ? 'pact-goal' : addAction(first ?? form.lead);
    default:
      return null; // P5 is mended by signing
  }
}

const isWithin = (day: string, { start, end }: TeamForm): boolean => day !== '' && start <= day && day <= end;

// The empty cell of the grid that would let most people give or receive help; of a large team the choice of a member.
function helpPlace(item: ReadinessItem, form: TeamForm, writer: string | null): string | null {
  if (form.members.length > mostInGrid) return memberChoice;
  const cells = form.members.flatMap((giver) =>
    form.members
      .filter((receiver) => receiver !== giver && helps(form, giver, receiver).length === 0)
      .map((receiver) => ({
        place: helpCell(giver, receiver),
        giver,
        mends: Number(item.people.includes(giver)) + Number(item.receivers.includes(receiver)),
      })),
  );
  const open = cells.filter(({ giver, mends }) => mends > 0 && (writer === null || giver === writer));
  return open.sort((a, b) => b.mends - a.mends)[0]?.place ?? null;
}
