import { flag, oneOf, searchOf, text } from '../../app/search';

// What the address of the sheet says.
export const quotaSearch = searchOf({
  metric: text,
  year: text,
  by: oneOf('month', 'quarter', 'year'),
  period: text, // the one that a phone shows
  q: text,
  everybody: flag,
});
