import { oneOf, searchOf, text } from '../../app/search';

// What the address of the list says: a filter is kept by keeping its address.
export const goalsSearch = searchOf({
  who: oneOf('mine', 'team', 'all'),
  unit: text,
  metric: text,
  period: text,
  framework: oneOf('smart', 'hard', 'pact', 'plain'),
  state: oneOf('running', 'proposed', 'agreed', 'ended'),
  status: oneOf('off_track', 'at_risk', 'on_track', 'ahead', 'reached', 'too_early', 'no_data'),
  name: text,
});

export type GoalsSearch = ReturnType<typeof goalsSearch>;
export type Who = NonNullable<GoalsSearch['who']>;
