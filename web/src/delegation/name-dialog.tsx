import { Checkbox, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { DateField, FieldRow, Meaning } from '../administration/shared/fields';
import { peopleQuery } from '../administration/shared/queries';
import { api, ok, type Schemas } from '../api';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { deputiesFor } from './deputies-for';
import { delegationsQuery, rights, type Right } from './delegation-queries';

interface NameDialogProps {
  readonly page: Schemas['DelegationsPage'];
  readonly onClose: () => void;
}

// Somebody who acts for a manager: who, when and in what.
export function NameDialog({ page, onClose }: NameDialogProps) {
  const { t } = useTexts('delegation');
  const session = useSession();
  const client = useQueryClient();
  const people = useQuery(peopleQuery).data ?? [];
  const [manager, setManager] = useState(page.managers[0]?.id ?? '');
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState(session.today);
  const [to, setTo] = useState('');
  const [given, setGiven] = useState<readonly Right[]>(['check_ins', 'pact_life']);
  const save = async (): Promise<void> => {
    const body = { manager, deputy, from, to, rights: [...given] };
    client.setQueryData(delegationsQuery.queryKey, await ok(api.POST('/api/v1/delegations', { body })));
  };
  const choose = (right: Right, wanted: boolean): void => {
    setGiven(rights.filter((one) => (one === right ? wanted : given.includes(one))));
  };
  return (
    <ChangeDialog
      title={t('name.title')}
      text={t('name.text')}
      action={t('name.action')}
      disabled={manager === '' || deputy === '' || from === '' || to === '' || given.length === 0}
      fields={['manager', 'deputy', 'from', 'to', 'rights']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {page.managers.length > 1 && (
            <Select
              searchable
              limit={60}
              label={t('name.manager')}
              error={refused('manager')}
              nothingFoundMessage={t('name.nobody')}
              data={page.managers.map(({ id, name }) => ({ value: id, label: name }))}
              value={manager}
              onChange={(value) => setManager(value ?? '')}
            />
          )}
          <Select
            data-autofocus
            openOnFocus={false}
            searchable
            limit={60}
            label={t('name.deputy')}
            description={t('name.deputyHint')}
            placeholder={t('name.choose')}
            nothingFoundMessage={t('name.nobody')}
            error={refused('deputy')}
            data={deputiesFor(manager, session.person.id, page.colleagues, people)}
            value={deputy === '' ? null : deputy}
            onChange={(value) => setDeputy(value ?? '')}
          />
          <FieldRow>
            <DateField
              label={t('name.from')}
              value={from}
              error={refused('from')}
              onChange={(value) => {
                setFrom(value);
                if (to !== '' && to < value) setTo(value);
              }}
            />
            <DateField label={t('name.to')} value={to} error={refused('to')} onChange={setTo} />
          </FieldRow>
          <Checkbox.Group label={t('name.rights')} error={refused('rights')} value={[...given]}>
            {rights.map((right) => (
              <Checkbox
                key={right}
                mt="xs"
                value={right}
                label={t(`right.${right}.name`)}
                description={t(`right.${right}.can`)}
                onChange={(event) => choose(right, event.currentTarget.checked)}
              />
            ))}
          </Checkbox.Group>
          <Meaning>
            <p>{t('name.never')}</p>
            <p>{t('name.told')}</p>
          </Meaning>
        </>
      )}
    </ChangeDialog>
  );
}
