import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';

export type Next = NonNullable<PactLine['next']>;

// The page on which the next step is taken.
export const places = {
  prepare: '/sales-pacts/$id/prepare',
  await_preparation: '/sales-pacts/$id/prepare',
  discuss: '/sales-pacts/$id/discuss',
  confirm_day: '/sales-pacts/$id/discuss',
  await_confirmation: '/sales-pacts/$id/discuss',
  propose: '/sales-pacts/$id/sign',
  answer: '/sales-pacts/$id/sign',
  await_answer: '/sales-pacts/$id/sign',
  revise: '/sales-pacts/$id/discuss',
  await_revision: '/sales-pacts/$id/discuss',
  take_over: '/sales-pacts/$id/sign',
  await_takeover: '/sales-pacts/$id',
  agree_to_end: '/sales-pacts/$id',
  await_end: '/sales-pacts/$id',
  nothing: '/sales-pacts/$id',
} as const satisfies Record<Next, string>;

const mine = new Set<Next>([
  'prepare',
  'discuss',
  'confirm_day',
  'propose',
  'answer',
  'revise',
  'take_over',
  'agree_to_end',
]);
export const isMine = (next: Next): boolean => mine.has(next);

export function NextLink({ pact, next }: { readonly pact: PactLine; readonly next: Next }) {
  const { t } = useTexts('sales-pact');
  const name = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  return (
    <Button
      variant={isMine(next) ? 'filled' : 'default'}
      aria-label={`${t(`go.${next}`)}: ${name}`}
      renderRoot={(props) => (
        <Link
          {...props}
          to={places[next]}
          params={{ id: pact.id }}
          {...((next === 'confirm_day' || next === 'await_confirmation') && { search: { part: 'ready' } })}
        />
      )}
    >
      {t(`go.${next}`)}
    </Button>
  );
}
