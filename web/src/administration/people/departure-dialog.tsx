import { useState } from 'react';

import { api } from '../../api';
import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { DateField, Meaning } from '../shared/fields';
import { useTexts } from '../../texts';
import type { PersonDialogProps } from './person-dialogs';

export function DepartureDialog({ person, target, onClose }: PersonDialogProps) {
  const { t } = useTexts('administration/people');
  const { today } = useSession();
  const format = useFormat();
  const [last, setLast] = useState(today);
  return (
    <ChangeDialog
      title={t('departure.title', { name: person.name })}
      action={t('departure.action')}
      fields={['from']}
      danger
      disabled={last === ''}
      save={() => api.POST('/api/v1/people/{id}/departures', { ...target, body: { from: addDays(last, 1) } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <DateField label={t('departure.last')} value={last} error={refused('from')} onChange={setLast} />
          {last !== '' && (
            <Meaning>
              <p>{t('departure.means', { name: person.name, date: format.date(addDays(last, 1)) })}</p>
              <p>{t('departure.keeps')}</p>
            </Meaning>
          )}
        </>
      )}
    </ChangeDialog>
  );
}
