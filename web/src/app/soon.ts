import type { QueryClient, QueryKey, QueryExecuteOptions } from '@tanstack/react-query';

const moment = 80; // ms that nobody takes for waiting

// For a route's loader: what the page shows first gets a moment to arrive, so that a quick answer is the first thing to
// be seen and not a skeleton before it. Whether it came, and what went wrong, the page finds out by itself.
export async function soon<Data, Shown, Key extends QueryKey>(
  client: QueryClient,
  query: QueryExecuteOptions<Data, Error, Shown, Data, Key>,
): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, moment));
  await Promise.race([client.query(query).catch(() => undefined), late]);
}
