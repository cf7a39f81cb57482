import { useQuery } from '@tanstack/react-query';

import { textsQuery, type PactPage, type PactText } from '../pact-queries';

// What the text to sign is compared with: what was signed by both last, or of a first pact the text before.
export function useEarlierText({ pact, whole }: PactPage, text: PactText | null): PactText | null {
  const texts = useQuery({ ...textsQuery(pact.id), enabled: whole !== null });
  return earlierOf(texts.data ?? [], whole?.in_force ?? null, text);
}

export function earlierOf(
  texts: readonly PactText[],
  signed: PactText | null,
  text: Pick<PactText, 'number'> | null,
): PactText | null {
  if (signed && signed.number !== text?.number) return signed;
  const before = texts.filter(({ number }) => text === null || number < text.number);
  return signed ? null : (before.at(-1) ?? null);
}
