import { flag, id, oneOf, searchOf, text } from '../app/search';
import { sortReader } from '../parts/sort';

// What the address of a comparison says.
export const compareSearch = searchOf({
  unit: id,
  person: id,
  by: oneOf('unit'),
  metric: text,
  after: text,
  before: text,
  whole: flag,
  sort: sortReader('name', 'before', 'after', 'change'),
});

export type CompareSearch = ReturnType<typeof compareSearch>;
