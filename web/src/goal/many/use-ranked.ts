import { useMemo, useState } from 'react';

import { isShown, rankOf, type Answers, type RowView, type Show } from './outcomes';

interface Ranked {
  readonly answers: Answers;
  readonly show: Show;
  readonly places: ReadonlyMap<number, number>; // of a row's key; rows that are not shown have none
}

function ranked(views: readonly RowView[], answers: Answers, show: Show): Ranked {
  const order = views.filter((view) => isShown(view, show)).map((view) => [view.row.key, rankOf(view)] as const);
  order.sort(([, a], [, b]) => a - b);
  return { answers, show, places: new Map(order.map(([key], place) => [key, place])) };
}

// Rows in the order of the last answer, problems first. While somebody works in the table, nothing moves under their
// hands: a row that is repaired stays where it is until they have left.
export function useRanked(views: readonly RowView[], answers: Answers, show: Show, working: boolean): RowView[] {
  const [order, setOrder] = useState(() => ranked(views, answers, show));
  if (order.show !== show || (order.answers !== answers && !working)) setOrder(ranked(views, answers, show));
  return useMemo(() => {
    const known = views.filter(({ row }) => order.places.has(row.key));
    known.sort((a, b) => (order.places.get(a.row.key) ?? 0) - (order.places.get(b.row.key) ?? 0));
    if (order.show !== 'all') return known;
    return [...views.filter(({ row }) => !order.places.has(row.key)), ...known]; // what is new comes first
  }, [views, order]);
}
