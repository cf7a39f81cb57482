import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ifMatch, type Schemas } from '../../api';
import { addDays, useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, FieldRow, Meaning, TextField, UnitField } from '../shared/fields';
import { calendarsQuery, unitsQuery, type Unit } from '../shared/queries';
import { useTexts } from '../../texts';

const kinds = ['region', 'team', 'territory', 'segment'] as const;
type Kind = (typeof kinds)[number];

interface UnitDialogProps {
  readonly history: Schemas['UnitHistoryView'];
  readonly unit: Unit;
  readonly etag: string | null;
  readonly onClose: () => void;
}

const targetOf = ({ unit, etag }: UnitDialogProps) => ({
  params: { path: { id: unit.id } },
  headers: ifMatch(etag),
});

export function NewUnitDialog({ parent: above, onClose }: { readonly parent: string; readonly onClose: () => void }) {
  const { t } = useTexts('administration/units');
  const { today } = useSession();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('team');
  const [parent, setParent] = useState(above);
  const [from, setFrom] = useState(today);
  return (
    <ChangeDialog
      title={t('new.title')}
      action={t('new.action')}
      fields={['name', 'kind', 'parent', 'from']}
      disabled={name.trim() === '' || parent === '' || from === ''}
      save={() => api.POST('/api/v1/units', { body: { name, kind, parent, from } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          <FieldRow>
            <KindField value={kind} error={refused('kind')} onChange={setKind} />
            <UnitField label={t('new.parent')} value={parent} error={refused('parent')} onChange={setParent} />
          </FieldRow>
          <DateField
            label={t('new.from')}
            value={from}
            error={refused('from')}
            description={t('new.fromHint')}
            onChange={setFrom}
          />
        </>
      )}
    </ChangeDialog>
  );
}

interface KindFieldProps {
  readonly value: Kind;
  readonly error: string | undefined;
  readonly onChange: (kind: Kind) => void;
}

function KindField({ value, error, onChange }: KindFieldProps) {
  const { t } = useTexts(['administration/units', 'administration/shared']);
  return (
    <ChoiceField
      label={t('kind')}
      value={value}
      error={error}
      onChange={(chosen) => onChange(kinds.find((each) => each === chosen) ?? 'team')}
      options={kinds.map((each) => ({ value: each, label: t(`administration/shared:kinds.${each}`) }))}
    />
  );
}

export function EditUnitDialog(props: UnitDialogProps) {
  const { t } = useTexts('administration/units');
  const { history, unit, onClose } = props;
  const [name, setName] = useState(history.name);
  const [kind, setKind] = useState<Kind>(kinds.find((each) => each === history.kind) ?? 'team');
  const isRoot = unit.parent === null;
  const body = isRoot ? { name } : { name, kind };
  return (
    <ChangeDialog
      title={t('edit.title', { name: history.name })}
      text={t('edit.text')}
      action={t('edit.action')}
      fields={['name', 'kind']}
      disabled={name.trim() === ''}
      save={() => api.PATCH('/api/v1/units/{id}', { ...targetOf(props), body })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          {!isRoot && <KindField value={kind} error={refused('kind')} onChange={setKind} />}
        </>
      )}
    </ChangeDialog>
  );
}

export function MoveUnitDialog(props: UnitDialogProps) {
  const { t } = useTexts('administration/units');
  const { history, unit, onClose } = props;
  const { today } = useSession();
  const format = useFormat();
  const units = useQuery(unitsQuery).data ?? [];
  const [parent, setParent] = useState('');
  const [from, setFrom] = useState(today);
  const to = units.find(({ id }) => id === parent)?.name;
  const before = history.parents.find((row) => row.from <= from && (row.to === null || from < row.to));
  const isBelow = ({ id, path }: Unit): boolean => id === unit.id || path.startsWith(`${unit.path}/`);
  return (
    <ChangeDialog
      title={t('move.title', { name: history.name })}
      text={t('move.text')}
      action={t('move.action')}
      fields={['parent', 'from']}
      disabled={parent === '' || from === ''}
      save={() => api.POST('/api/v1/units/{id}/moves', { ...targetOf(props), body: { parent, from } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <UnitField
              label={t('move.parent')}
              value={parent}
              error={refused('parent')}
              without={isBelow}
              onChange={setParent}
            />
            <DateField label={t('move.from')} value={from} error={refused('from')} onChange={setFrom} />
          </FieldRow>
          {to !== undefined && from !== '' && (
            <Meaning>
              <p>{t('move.means', { name: history.name, unit: to, date: format.date(from) })}</p>
              {before && before.from !== from && (
                <p>{t('move.stays', { before: before.parent_name, until: format.date(addDays(from, -1)) })}</p>
              )}
              {from < today && <p>{t('move.past')}</p>}
            </Meaning>
          )}
        </>
      )}
    </ChangeDialog>
  );
}

export function CalendarDialog(props: UnitDialogProps) {
  const { t } = useTexts('administration/units');
  const { history, onClose } = props;
  const calendars = useQuery(calendarsQuery).data ?? [];
  const [calendar, setCalendar] = useState(history.work_calendar ?? '');
  const body = { work_calendar: calendar === '' ? null : calendar };
  return (
    <ChangeDialog
      title={t('calendar.title', { name: history.name })}
      text={t('calendar.text')}
      action={t('calendar.action')}
      fields={['work_calendar']}
      save={() => api.PUT('/api/v1/units/{id}/work-calendar', { ...targetOf(props), body })}
      onClose={onClose}
    >
      {(refused) => (
        <ChoiceField
          label={t('calendar.label')}
          value={calendar}
          error={refused('work_calendar')}
          onChange={setCalendar}
          options={[
            { value: '', label: t('calendar.none') },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </ChangeDialog>
  );
}
