import { flag, id, oneOf, searchOf, text } from '../app/search';

// What the address of a team's page says.
export const teamSearch = searchOf({
  unit: id,
  period: text,
  show: oneOf('help', 'slipping', 'well', 'no_goals'),
  status: oneOf('off_track', 'at_risk', 'on_track', 'ahead', 'reached', 'too_early', 'no_data'),
  metric: text,
  name: text,
  sort: text,
  grouped: flag,
});

export type TeamSearch = ReturnType<typeof teamSearch>;
