// Answers to what tools/early.js has asked while the app was still being read: each is taken once, by the first request
// for the same, and only while it is young.
const youngFor = 10_000; // ms since the page was asked for

type Answers = Map<string, Promise<Response>>;

// The same question in one spelling, whatever the order of its parameters.
function spelled(address: string): string {
  const { pathname, searchParams } = new URL(address, globalThis.location.origin);
  searchParams.sort();
  return `${pathname}?${searchParams.toString()}`;
}

export function takeEarlyAnswer(request: Request): Promise<Response> | undefined {
  const answers = (globalThis as { salespactEarly?: Answers }).salespactEarly;
  if (!answers || answers.size === 0 || request.method !== 'GET') return undefined;
  if (performance.now() > youngFor) {
    answers.clear();
    return undefined;
  }
  const wanted = spelled(request.url);
  const found = [...answers.keys()].find((address) => spelled(address) === wanted);
  if (found === undefined) return undefined;
  const answer = answers.get(found);
  answers.delete(found);
  return answer;
}
