import type { QueryClient, QueryKey, QueryExecuteOptions } from '@tanstack/react-query';

export const moment = 80; // ms that nobody takes for waiting

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// For a route's loader: what the page shows first gets a moment to arrive, so that a quick answer is the first thing to
// be seen and not a skeleton before it. Whether it came, and what went wrong, the page finds out by itself.
export async function soon<Data, Shown, Key extends QueryKey>(
  client: QueryClient,
  query: QueryExecuteOptions<Data, Error, Shown, Data, Key>,
): Promise<void> {
  await Promise.race([client.query(query).catch(() => undefined), pause(moment)]);
}

// The same for what others are told that somebody has read: a pointer that passes over a link reads nothing.
export async function soonWhenEntered<Data, Shown, Key extends QueryKey>(
  cause: 'preload' | 'enter' | 'stay',
  client: QueryClient,
  query: QueryExecuteOptions<Data, Error, Shown, Data, Key>,
): Promise<void> {
  if (cause !== 'preload') await soon(client, query);
}
