import { useState } from 'react';

import { api, ok } from '../../api';
import { useFormat } from '../../format';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, FieldRow, TextField, UnitField } from '../shared/fields';
import { ShowOnce } from '../shared/show-once';
import { useTexts } from '../../texts';

const roles = ['rep', 'manager', 'exec', 'ops', 'viewer'] as const;
type Role = (typeof roles)[number];

interface InviteDialogProps {
  readonly email?: string | undefined; // of somebody who is here already, and chooses a password only
  readonly onClose: () => void;
}

// Lets somebody in: makes the link by which a person chooses a password, and shows it this once.
export function InviteDialog({ email: known, onClose }: InviteDialogProps) {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const format = useFormat();
  const [email, setEmail] = useState(known ?? '');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('rep');
  const [unit, setUnit] = useState('');
  const [days, setDays] = useState('3');
  const [invitation, setInvitation] = useState<{ link: string; until: string } | null>(null);
  const save = async (): Promise<void> => {
    const valid_for_minutes = Number(days) * 24 * 60;
    const newcomer = { display_name: name.trim() || null, role, unit: unit || null };
    const body = { email: email.trim(), valid_for_minutes, ...(known === undefined && newcomer) };
    const made = await ok(api.POST('/api/v1/invitations', { body }));
    const link = `${globalThis.location.origin}/invitation#token=${encodeURIComponent(made.token)}`;
    setInvitation({ link, until: made.expires_at });
  };
  if (invitation) {
    return (
      <ShowOnce
        title={t('invite.done')}
        text={t('invite.doneText', { email: email.trim(), until: format.instant(invitation.until) })}
        label={t('invite.link')}
        secret={invitation.link}
        onClose={onClose}
      />
    );
  }
  return (
    <ChangeDialog
      title={t('invite.title')}
      text={t(known === undefined ? 'invite.text' : 'invite.textKnown')}
      action={t('invite.action')}
      fields={['email', 'display_name', 'role', 'unit', 'valid_for_minutes']}
      disabled={email.trim() === '' || (known === undefined && (name.trim() === '' || unit === ''))}
      save={save}
      onClose={onClose}
      staysOpen
    >
      {(refused) => (
        <>
          <TextField label={t('column.email')} value={email} onChange={setEmail} error={refused('email')} />
          {known === undefined && (
            <>
              <TextField label={t('column.name')} value={name} onChange={setName} error={refused('display_name')} />
              <FieldRow>
                <ChoiceField
                  label={t('column.role')}
                  value={role}
                  error={refused('role')}
                  description={t(`roleMeans.${role}`)}
                  onChange={(value) => setRole(roles.find((each) => each === value) ?? 'rep')}
                  options={roles.map((value) => ({ value, label: t(`administration/shared:roles.${value}`) }))}
                />
                <UnitField
                  label={t('column.unit')}
                  value={unit}
                  error={refused('unit')}
                  description={t('invite.unitMeans')}
                  onChange={setUnit}
                />
              </FieldRow>
            </>
          )}
          <ChoiceField
            label={t('invite.valid')}
            value={days}
            error={refused('valid_for_minutes')}
            onChange={setDays}
            options={[1, 3, 7].map((count) => ({ value: String(count), label: t('invite.days', { count }) }))}
          />
        </>
      )}
    </ChangeDialog>
  );
}
