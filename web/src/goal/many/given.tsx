import { Button } from '@mantine/core';
import { IconChecks, IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { useFormat } from '../../format';
import { EmptyState } from '../../parts';
import { useTexts } from '../../texts';
import type { Facts } from '../editor/facts';
import { laterHalf, monthOf } from '../periods';
import type { GivenGoals } from './use-give';

interface GivenProps {
  readonly given: GivenGoals;
  readonly facts: Facts;
  readonly onMore: () => void;
}

// It is done: how many, what comes next, and the way to them.
export function Given({ given, facts, onMore }: GivenProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus();
    globalThis.scrollTo({ top: 0 });
  }, []);
  const counted = { count: given.count, number: format.number(given.count) };
  return (
    <div ref={top} tabIndex={-1} role="status">
      <EmptyState icon={IconChecks} title={t(`given.${given.act}`, counted)} text={t(`given.text.${given.act}`)}>
        {given.act === 'draft' ? (
          <Button
            renderRoot={(props) => <Link {...props} to="/goals/waiting" />}
            leftSection={<IconListDetails size={18} stroke={1.7} aria-hidden />}
          >
            {t('given.drafts')}
          </Button>
        ) : (
          <Button
            renderRoot={(props) => <Link {...props} to="/goals" search={searchFor(given, facts)} />}
            leftSection={<IconListDetails size={18} stroke={1.7} aria-hidden />}
          >
            {t('given.show')}
          </Button>
        )}
        <Button variant="default" onClick={onMore}>
          {t('given.more')}
        </Button>
      </EmptyState>
    </div>
  );
}

// The list with these goals in it.
function searchFor({ act, metric, period, unit }: GivenGoals, facts: Facts) {
  const { fiscal_quarter: quarter, fiscal_year: year } = facts.workspace;
  const [start = ''] = period.split('..');
  const running = period.includes('..')
    ? start <= facts.today
    : [quarter.label, year.label, laterHalf(quarter.label, 0), monthOf(facts.today)].includes(period);
  return {
    who: 'all' as const,
    ...(unit !== '' && { unit }),
    metric,
    period,
    state: act === 'propose' ? ('proposed' as const) : running ? ('running' as const) : ('agreed' as const),
  };
}
