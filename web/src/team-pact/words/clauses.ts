import type { Clause } from '../../pact/redline';
import type { PactTerms } from '../pact-queries';

// A team's pact as people read it, clause by clause. What a clause says is put into words by `say`, in the language of
// the reader.
export const sections = {
  objective: ['title', 'statement', 'goal', 'serves', 'days', 'milestones'],
  members: ['lead', 'members'],
  actions: ['commitments'],
  help: ['promises'],
  together: ['ground_rules', 'check_in', 'review', 'celebration', 'setback', 'amendment'],
} as const;
export type Section = keyof typeof sections;
export type Group = (typeof sections)[Section][number];

// Groups that are a list and not one text.
const lists = new Set<Group>(['milestones', 'members', 'commitments', 'promises', 'ground_rules']);
export const isProse = (group: Group): boolean => !lists.has(group);

export interface TeamClause extends Clause {
  readonly section: Section;
  readonly group: Group;
}

export type Commitment = PactTerms['commitments'][number];
export type Promised = PactTerms['promises'][number];
export interface Saying {
  readonly days: (days: PactTerms['effective']) => string;
  readonly day: (day: string) => string;
  readonly milestone: (one: PactTerms['milestones'][number]) => string;
  readonly commitment: (one: Commitment, member: string) => string;
  readonly promise: (one: Promised, giver: string, receiver: string | null) => string;
  readonly checkIn: (days: number) => string;
}

type Row = readonly [Section, Group, readonly (readonly [string, string])[]];

export function clausesOf(terms: PactTerms, say: Saying): TeamClause[] {
  const name = (person: string): string => terms.members.find((each) => each.person === person)?.name ?? '';
  const rows: readonly Row[] = [
    ['objective', 'title', [['', terms.title]]],
    ['objective', 'statement', [['', terms.statement]]],
    ['objective', 'goal', terms.goal === null ? [] : [[terms.goal.goal, terms.goal.summary]]],
    ['objective', 'serves', [['', terms.serves]]],
    ['objective', 'days', [['', say.days(terms.effective)]]],
    ['objective', 'milestones', terms.milestones.map((one) => [one.title, say.milestone(one)])],
    ['members', 'lead', [['', name(terms.lead)]]],
    ['members', 'members', terms.members.map((one) => [one.person, one.name])],
    ['actions', 'commitments', terms.commitments.map((one) => [one.key, say.commitment(one, name(one.member))])],
    [
      'help',
      'promises',
      terms.promises.map((one) => [
        one.key,
        say.promise(one, name(one.giver), one.receiver === null ? null : name(one.receiver)),
      ]),
    ],
    ['together', 'ground_rules', terms.ground_rules.map((one) => [one, one])],
    ['together', 'check_in', terms.check_in_days === null ? [] : [['', say.checkIn(terms.check_in_days)]]],
    ['together', 'review', terms.review_on === null ? [] : [['', say.day(terms.review_on)]]],
    ['together', 'celebration', [['', terms.celebration]]],
    ['together', 'setback', [['', terms.setback_rule]]],
    ['together', 'amendment', [['', terms.amendment_route]]],
  ];
  return rows.flatMap(([section, group, items]) =>
    items
      .filter(([, text]) => text !== '')
      .map(([key, text]): TeamClause => ({ key: `${section}/${group}/${key}`, section, group, text })),
  );
}
