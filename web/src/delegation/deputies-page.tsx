import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf } from '../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { DelegationRow } from './delegation-row';
import { delegationsQuery, type Delegation } from './delegation-queries';
import classes from './deputies-page.module.css';
import { EndDialog } from './end-dialog';
import { NameDialog } from './name-dialog';

// Who acts for which manager, from when until when and in what.
export function DeputiesPage() {
  const { t } = useTexts('delegation');
  const page = useQuery(delegationsQuery);
  const [naming, setNaming] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const all = page.data?.delegations ?? [];
  const open = all.filter(({ state }) => state !== 'over');
  const former = all.filter(({ state }) => state === 'over');
  const names = (page.data?.managers.length ?? 0) > 0;
  const button = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNaming(true)}>
      {t('name.open')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')}>
        {names && open.length > 0 ? button : undefined}
      </PageHeader>
      {page.isPending && <RowsSkeleton rows={3} />}
      {page.isError && <ProblemNotice problem={problemOf(page.error)} onRetry={() => void page.refetch()} />}
      {page.isSuccess && open.length === 0 && (
        <EmptyState icon={IconUsers} title={t('empty.title')} text={t(names ? 'empty.text' : 'empty.closed')}>
          {names ? button : undefined}
        </EmptyState>
      )}
      {open.length > 0 && (
        <ul className={classes.rows}>
          {open.map((one) => (
            <DelegationRow key={one.id} delegation={one} onEnd={() => setEnding(one)} />
          ))}
        </ul>
      )}
      {former.length > 0 && (
        <details className={classes.former}>
          <summary>{t('former', { count: former.length })}</summary>
          <ul className={classes.rows}>
            {former.map((one) => (
              <DelegationRow key={one.id} delegation={one} />
            ))}
          </ul>
        </details>
      )}
      {naming && page.data && <NameDialog page={page.data} onClose={() => setNaming(false)} />}
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}
