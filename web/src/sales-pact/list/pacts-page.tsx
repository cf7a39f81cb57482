import { Button } from '@mantine/core';
import { IconPlus, IconWritingSign } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf } from '../../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { hasRole, useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { pactsQuery, type PactLine } from '../pact-queries';
import { grouped, mayOpen } from './groups';
import { OpenDialog } from './open-dialog';
import { PactRow } from './pact-row';
import classes from './pacts-page.module.css';

// One's own pact, those of the people one leads, and outlines of those further below.
export function PactsPage() {
  const { t } = useTexts('sales-pact/list');
  const session = useSession();
  const pacts = useQuery(pactsQuery);
  const [opening, setOpening] = useState(false);
  const leads = hasRole(session, 'manager');
  const opens = pacts.isSuccess && mayOpen(pacts.data, hasRole(session, 'rep'), leads);
  const button = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpening(true)}>
      {t('open.action')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')}>
        {opens && pacts.data.length > 0 ? button : undefined}
      </PageHeader>
      {pacts.isPending && <RowsSkeleton rows={4} />}
      {pacts.isError && <ProblemNotice problem={problemOf(pacts.error)} onRetry={() => void pacts.refetch()} />}
      {pacts.isSuccess && pacts.data.length === 0 && (
        <EmptyState icon={IconWritingSign} title={t('empty.title')} text={t(opens ? 'empty.text' : 'empty.closed')}>
          {opens ? button : undefined}
        </EmptyState>
      )}
      {pacts.isSuccess && pacts.data.length > 0 && <Groups pacts={pacts.data} />}
      {opening && <OpenDialog leads={leads} onClose={() => setOpening(false)} />}
    </div>
  );
}

function Groups({ pacts }: { readonly pacts: readonly PactLine[] }) {
  const { t } = useTexts('sales-pact/list');
  const groups = grouped(pacts);
  return (['own', 'led', 'acting', 'below', 'over'] as const).map((name) =>
    groups[name].length === 0 ? null : (
      <section key={name} className={classes.group} aria-labelledby={`pacts-${name}`}>
        <h2 id={`pacts-${name}`} className={classes.heading}>
          {t(`group.${name}`)}
        </h2>
        {name === 'below' && <p className={classes.note}>{t('group.belowNote')}</p>}
        {name === 'acting' && <p className={classes.note}>{t('group.actingNote')}</p>}
        <ul className={classes.list}>
          {groups[name].map((pact) => (
            <PactRow key={pact.id} pact={pact} />
          ))}
        </ul>
      </section>
    ),
  );
}
