import { useState } from 'react';

import { api } from '../../api';
import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, FieldRow, Meaning, UnitField } from '../shared/fields';
import type { PersonHistory } from '../shared/queries';
import { useTexts } from '../../texts';
import type { PersonDialogProps } from './person-dialogs';

export type HeldRole = PersonHistory['roles'][number];
const roles = ['rep', 'manager', 'exec', 'ops', 'viewer'] as const;

export function RoleDialog({ person, target, onClose }: PersonDialogProps) {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const { today } = useSession();
  const [role, setRole] = useState<(typeof roles)[number]>('rep');
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState(today);
  const [last, setLast] = useState('');
  const save = () => {
    const body = { role, unit, from, ...(last !== '' && { to: addDays(last, 1) }) };
    return api.POST('/api/v1/people/{id}/roles', { ...target, body });
  };
  return (
    <ChangeDialog
      title={t('role.giveTitle', { name: person.name })}
      action={t('role.give')}
      fields={['role', 'unit', 'from', 'to']}
      disabled={unit === '' || from === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <ChoiceField
              label={t('column.role')}
              value={role}
              error={refused('role')}
              onChange={(value) => setRole(roles.find((each) => each === value) ?? 'rep')}
              options={roles.map((value) => ({ value, label: t(`administration/shared:roles.${value}`) }))}
            />
            <UnitField label={t('role.for')} value={unit} error={refused('unit')} onChange={setUnit} />
          </FieldRow>
          <FieldRow>
            <DateField label={t('role.from')} value={from} error={refused('from')} onChange={setFrom} />
            <DateField
              label={t('role.to')}
              value={last}
              error={refused('to')}
              description={t('role.toHint')}
              onChange={setLast}
            />
          </FieldRow>
          <Meaning>
            <p>{t(`roleMeans.${role}`)}</p>
          </Meaning>
        </>
      )}
    </ChangeDialog>
  );
}

// The server is told the first day without the role; people choose the last day with it.
export function EndRoleDialog({ target, role, onClose }: PersonDialogProps & { readonly role: HeldRole }) {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const { today } = useSession();
  const format = useFormat();
  const [last, setLast] = useState(role.from > today ? addDays(role.from, -1) : today);
  const { params, headers } = target;
  const save = () =>
    api.DELETE('/api/v1/people/{id}/roles/{role}', {
      params: { path: { ...params.path, role: role.id }, query: { on: addDays(last, 1) } },
      headers,
    });
  return (
    <ChangeDialog
      title={t('role.endTitle', { role: t(`administration/shared:roles.${role.role as 'rep'}`), unit: role.unit_name })}
      action={t('role.endAction')}
      fields={['on']}
      danger
      disabled={last === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <DateField label={t('role.last')} value={last} error={refused('on')} onChange={setLast} />
          {last !== '' && (
            <Meaning>
              <p>
                {last < role.from
                  ? t('role.endNever', { name: role.person_name })
                  : t('role.endMeans', {
                      name: role.person_name,
                      unit: role.unit_name,
                      date: format.date(addDays(last, 1)),
                    })}
              </p>
            </Meaning>
          )}
        </>
      )}
    </ChangeDialog>
  );
}
