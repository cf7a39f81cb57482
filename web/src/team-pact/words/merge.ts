import { merged as mergedBy, withTheirs as withTheirsBy, type Collision, type Merged } from '../../pact/merge';
import type { TeamForm } from './form';

// By what an item of a list is the same one in both texts.
const identities = {
  members: (person: string) => person,
  commitments: (one: { key: string; member: string; what: string }) => one.key || `${one.member} ${one.what}`,
  promises: (one: { key: string; giver: string; what: string }) => one.key || `${one.giver} ${one.what}`,
  rules: (one: { text: string }) => one.text,
  milestones: (one: { title: string }) => one.title,
} satisfies Partial<Record<keyof TeamForm, (item: never) => string>>;

export type { Collision };

// What belongs to nobody who is a member goes.
export function merged(base: TeamForm, mine: TeamForm, theirs: TeamForm): Merged<TeamForm> {
  const found = mergedBy(identities, base, mine, theirs);
  const { members } = found.form;
  return {
    ...found,
    form: {
      ...found.form,
      lead: members.includes(found.form.lead) ? found.form.lead : theirs.lead,
      commitments: found.form.commitments.filter(({ member }) => members.includes(member)),
      promises: found.form.promises.filter(
        ({ giver, receiver }) => members.includes(giver) && (receiver === '' || members.includes(receiver)),
      ),
    },
  };
}

export const withTheirs = (form: TeamForm, collision: Collision): TeamForm => withTheirsBy(identities, form, collision);
