import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ok, problemOf, type Schemas } from '../../api';
import { isFresh, useFormat } from '../../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { administrationKey, peopleQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import { NewTokenDialog, scopeKey, scopes } from './new-token-dialog';
import classes from './tokens-page.module.css';

type Token = Schemas['ApiTokenView'];

export function TokensPage() {
  const { t } = useTexts('administration/tokens');
  const tokens = useQuery({
    queryKey: [...administrationKey, 'tokens'],
    queryFn: () => ok(api.GET('/api/v1/tokens')),
  });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const make = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new.open')}
    </Button>
  );
  const items = tokens.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {items.length > 0 && make}
      </PageHeader>
      {tokens.isPending && <RowsSkeleton rows={4} />}
      {tokens.isError && <ProblemNotice problem={problemOf(tokens.error)} onRetry={() => void tokens.refetch()} />}
      {tokens.isSuccess && items.length === 0 && (
        <EmptyState icon={IconKey} title={t('none.title')} text={t('none.text')}>
          {make}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
        ))}
      </ul>
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
      {revoking && (
        <ChangeDialog
          title={t('revoke.title', { name: revoking.name })}
          text={t('revoke.text')}
          action={t('revoke.action')}
          danger
          save={() => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: revoking.id } } })}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: Token; readonly onRevoke: () => void }) {
  const { t } = useTexts('administration/tokens');
  const format = useFormat();
  const { person } = useSession();
  const people = useQuery({ ...peopleQuery, enabled: token.person !== person.id });
  const owner =
    token.person === person.id ? t('mine') : (people.data?.find(({ id }) => id === token.person)?.name ?? t('another'));
  const usedText = (at: string | null): string => {
    if (at === null) return t('neverUsed');
    return isFresh(at) ? t('usedNow') : t('used', { age: format.age(at) });
  };
  const may = scopes.filter((scope) => token.scopes.includes(scope)).map((scope) => t(`scope.${scopeKey[scope]}.name`));
  return (
    <li className={classes.row}>
      <IconKey size={24} stroke={1.4} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{token.name}</strong>
        <span>{may.join(' · ')}</span>
        <span className={classes.detail}>
          {t('detail', {
            owner,
            made: format.instant(token.created_at),
            used: usedText(token.last_used_at),
          })}
        </span>
        <span className={classes.detail}>
          {token.expires_at === null ? t('noEnd') : t('until', { until: format.instant(token.expires_at) })}
        </span>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('revoke.named', { name: token.name })}
        onClick={onRevoke}
      >
        {t('revoke.open')}
      </Button>
    </li>
  );
}
