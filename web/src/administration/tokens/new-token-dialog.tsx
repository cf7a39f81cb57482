import { Checkbox } from '@mantine/core';
import { useState } from 'react';

import { api, ok } from '../../api';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, TextField } from '../shared/fields';
import { ShowOnce } from '../shared/show-once';
import { useTexts } from '../../texts';
import classes from './tokens-page.module.css';

export const scopes = ['read', 'import', 'deals:write', 'write', 'admin'] as const;
// In the catalogues a colon would mean another catalogue.
export const scopeKey = {
  read: 'read',
  import: 'import',
  'deals:write': 'deals_write',
  write: 'write',
  admin: 'admin',
} as const;
type Scope = (typeof scopes)[number];
const lifetimes = [30, 90, 366] as const;

export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('administration/tokens');
  const session = useSession();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(['read']);
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const body = { name: name.trim(), scopes: [...chosen], valid_for_days: Number(days) };
    setSecret((await ok(api.POST('/api/v1/tokens', { body }))).token);
  };
  if (secret !== null) {
    return (
      <ShowOnce
        title={t('new.done')}
        text={t('new.doneText')}
        label={t('new.token')}
        secret={secret}
        onClose={onClose}
      />
    );
  }
  return (
    <ChangeDialog
      title={t('new.title')}
      text={t('new.text')}
      action={t('new.action')}
      fields={['name', 'scopes', 'valid_for_days']}
      disabled={name.trim() === '' || chosen.length === 0}
      save={save}
      onClose={onClose}
      staysOpen
    >
      {(refused) => (
        <>
          <TextField
            label={t('new.name')}
            value={name}
            error={refused('name')}
            description={t('new.nameHint')}
            onChange={setName}
          />
          <Checkbox.Group
            label={t('new.may')}
            value={[...chosen]}
            error={refused('scopes')}
            onChange={(values) => setChosen(scopes.filter((scope) => values.includes(scope)))}
          >
            <div className={classes.scopes}>
              {scopes
                .filter((scope) => session.scopes.includes(scope))
                .map((scope) => (
                  <Checkbox
                    key={scope}
                    value={scope}
                    label={t(`scope.${scopeKey[scope]}.name`)}
                    description={t(`scope.${scopeKey[scope]}.means`)}
                  />
                ))}
            </div>
          </Checkbox.Group>
          <ChoiceField
            label={t('new.valid')}
            value={days}
            error={refused('valid_for_days')}
            onChange={setDays}
            options={lifetimes.map((count) => ({ value: String(count), label: t('new.days', { count }) }))}
          />
        </>
      )}
    </ChangeDialog>
  );
}
