import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../api';
import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { DateField, FieldRow, Meaning, TextField, UnitField } from '../shared/fields';
import { unitsQuery, type PersonHistory } from '../shared/queries';
import { wholeOf } from '../shared/spans';
import { useTexts } from '../../texts';
import type { PersonDialogProps } from './person-dialogs';

// Gives a person another unit from a day on, past or future, and says beforehand what that does to the numbers.
export function MoveDialog({ person, target, onClose }: PersonDialogProps) {
  const { t } = useTexts('administration/people');
  const { today } = useSession();
  const units = useQuery(unitsQuery).data ?? [];
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState(today);
  const [fte, setFte] = useState(() => String(placeOn(person, today)?.fte_percent ?? 100));
  const to = units.find(({ id }) => id === unit)?.name;
  return (
    <ChangeDialog
      title={t('move.title', { name: person.name })}
      text={t('move.text')}
      action={t('move.action')}
      fields={['unit', 'from', 'fte_percent']}
      disabled={unit === '' || from === ''}
      save={() => api.POST('/api/v1/people/{id}/moves', { ...target, body: { unit, from, fte_percent: wholeOf(fte) } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <UnitField label={t('move.unit')} value={unit} error={refused('unit')} onChange={setUnit} />
          <FieldRow>
            <DateField label={t('move.from')} value={from} error={refused('from')} onChange={setFrom} />
            <TextField
              label={t('move.fte')}
              value={fte}
              error={refused('fte_percent')}
              description={t('move.fteHint')}
              onChange={setFte}
            />
          </FieldRow>
          {to !== undefined && from !== '' && <MoveMeaning person={person} to={to} from={from} />}
        </>
      )}
    </ChangeDialog>
  );
}

function MoveMeaning({
  person,
  to,
  from,
}: {
  readonly person: PersonHistory;
  readonly to: string;
  readonly from: string;
}) {
  const { t } = useTexts('administration/people');
  const format = useFormat();
  const { today } = useSession();
  const before = placeOn(person, from);
  const next = person.places
    .filter((place) => place.primary && place.from > from)
    .sort((one, other) => one.from.localeCompare(other.from))[0];
  const words = {
    name: person.name,
    unit: to,
    date: format.date(from),
    before: before?.unit_name ?? '',
    until: format.date(addDays(from, -1)),
  };
  const replaces = before?.from === from;
  return (
    <Meaning>
      <p>{t('move.means', words)}</p>
      {before && !replaces && <p>{t('move.stays', words)}</p>}
      {before && replaces && <p>{t('move.replaces', words)}</p>}
      {from < today && <p>{t('move.past', words)}</p>}
      {from > today && <p>{t('move.future', words)}</p>}
      {next && (
        <p>
          {t('move.next', {
            next: next.unit_name,
            date: format.date(next.from),
            until: format.date(addDays(next.from, -1)),
          })}
        </p>
      )}
    </Meaning>
  );
}

function placeOn(person: PersonHistory, day: string): PersonHistory['places'][number] | undefined {
  return person.places.find(({ primary, from, to }) => primary && from <= day && (to === null || day < to));
}
