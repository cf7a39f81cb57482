import { useQuery } from '@tanstack/react-query';

import { textsQuery, type PactPage, type PactText } from '../pact-queries';

// What the text to sign is compared with: what was signed by both last, of a first pact the text before, and of an
// amendment that is taken over before its day what it replaces.
export function useEarlierText({ pact, whole }: PactPage, text: PactText | null): PactText | null {
  const texts = useQuery({ ...textsQuery(pact.id), enabled: whole !== null });
  return earlierOf(texts.data ?? [], whole?.in_force ?? null, text, pact.binds_from !== null);
}

export function earlierOf(
  texts: readonly PactText[],
  signed: PactText | null,
  text: Pick<PactText, 'number'> | null,
  waits = false, // what was signed last, for its day
): PactText | null {
  if (signed && signed.number !== text?.number) return signed;
  const before = texts.filter(({ number }) => text === null || number < text.number);
  return signed && !waits ? null : (before.at(-1) ?? null);
}
