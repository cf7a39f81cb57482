import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ok } from '../../api';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, FieldRow, TextField } from '../shared/fields';
import { administrationKey } from '../shared/queries';
import { wholeOf } from '../shared/spans';
import { useTexts } from '../../texts';
import type { PersonDialogProps } from './person-dialogs';

const textOf = (hours: number | null): string => (hours === null ? '' : String(hours));

export function DetailsDialog({ person, target, onClose }: PersonDialogProps) {
  const { t } = useTexts('administration/people');
  const ramps = useQuery({
    queryKey: [...administrationKey, 'ramp-profiles'],
    queryFn: () => ok(api.GET('/api/v1/ramp-profiles')),
  });
  const [before] = useState(person); // as it was when this was opened
  const [name, setName] = useState(person.name);
  const [hired, setHired] = useState(person.hired_on ?? '');
  const [hours, setHours] = useState(textOf(person.weekly_hours));
  const [selling, setSelling] = useState(textOf(person.selling_hours_per_week));
  const [ramp, setRamp] = useState(person.ramp_profile ?? '');
  // Only what was changed here: what somebody else changed meanwhile stays.
  const body = {
    ...(name !== before.name && { display_name: name }),
    ...(hired !== '' && hired !== before.hired_on && { hired_on: hired }),
    ...(hours !== '' && hours !== textOf(before.weekly_hours) && { weekly_hours: wholeOf(hours) }),
    ...(selling !== '' &&
      selling !== textOf(before.selling_hours_per_week) && { selling_hours_per_week: wholeOf(selling) }),
    ...(ramp !== '' && ramp !== before.ramp_profile && { ramp_profile: ramp }),
  };
  return (
    <ChangeDialog
      title={t('details.title', { name: person.name })}
      action={t('details.action')}
      fields={['display_name', 'hired_on', 'weekly_hours', 'selling_hours_per_week', 'ramp_profile']}
      disabled={name.trim() === ''}
      save={() => api.PATCH('/api/v1/people/{id}', { ...target, body })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('column.name')} value={name} error={refused('display_name')} onChange={setName} />
          <FieldRow>
            <DateField label={t('facts.hired')} value={hired} error={refused('hired_on')} onChange={setHired} />
            <ChoiceField
              label={t('details.ramp')}
              value={ramp}
              error={refused('ramp_profile')}
              description={t('details.rampHint')}
              onChange={setRamp}
              options={[
                ...(person.ramp_profile === null ? [{ value: '', label: t('details.noRamp') }] : []),
                ...(ramps.data ?? []).map((profile) => ({ value: profile.id, label: profile.name })),
              ]}
            />
          </FieldRow>
          <FieldRow>
            <TextField label={t('facts.hours')} value={hours} error={refused('weekly_hours')} onChange={setHours} />
            <TextField
              label={t('facts.sellingHours')}
              value={selling}
              error={refused('selling_hours_per_week')}
              description={t('details.sellingHint')}
              onChange={setSelling}
            />
          </FieldRow>
        </>
      )}
    </ChangeDialog>
  );
}
