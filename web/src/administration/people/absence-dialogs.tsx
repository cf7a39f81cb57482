import { useState } from 'react';

import { api } from '../../api';
import { useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, FieldRow, Meaning, TextField } from '../shared/fields';
import { wholeOf } from '../shared/spans';
import { useTexts } from '../../texts';
import { absenceKinds, type Absence } from './absences';
import type { PersonDialogProps } from './person-dialogs';

export function AbsenceDialog({
  person,
  target,
  absence,
  onClose,
}: PersonDialogProps & { readonly absence: Absence | null }) {
  const { t } = useTexts('administration/people');
  const { today } = useSession();
  const [start, setStart] = useState(absence?.start ?? today);
  const [end, setEnd] = useState(absence?.end ?? today);
  const [percent, setPercent] = useState(String(absence?.percent ?? 100));
  const [kind, setKind] = useState(absenceKinds.find((each) => each === absence?.kind) ?? 'vacation');
  const save = (): Promise<unknown> => {
    const body = { start, end, percent: wholeOf(percent), kind };
    if (!absence) return api.POST('/api/v1/people/{id}/absences', { ...target, body });
    const path = { ...target.params.path, absence: absence.id };
    return api.PUT('/api/v1/people/{id}/absences/{absence}', { params: { path }, headers: target.headers, body });
  };
  return (
    <ChangeDialog
      title={t(absence ? 'absence.changeTitle' : 'absence.addTitle', { name: person.name })}
      action={t(absence ? 'absence.save' : 'absence.add')}
      fields={['start', 'end', 'percent', 'kind']}
      disabled={start === '' || end === ''}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <DateField
              label={t('absence.start')}
              value={start}
              error={refused('start')}
              onChange={(value) => {
                setStart(value);
                if (end < value) setEnd(value);
              }}
            />
            <DateField label={t('absence.end')} value={end} error={refused('end')} onChange={setEnd} />
          </FieldRow>
          <FieldRow>
            <ChoiceField
              label={t('absence.kind')}
              value={kind}
              error={refused('kind')}
              description={t('absence.kindHint')}
              onChange={(value) => setKind(absenceKinds.find((each) => each === value) ?? 'other')}
              options={absenceKinds.map((value) => ({ value, label: t(`absence.kinds.${value}`) }))}
            />
            <TextField
              label={t('absence.percent')}
              value={percent}
              error={refused('percent')}
              description={t('absence.percentHint')}
              onChange={setPercent}
            />
          </FieldRow>
          <Meaning>
            <p>{t('absence.means')}</p>
          </Meaning>
        </>
      )}
    </ChangeDialog>
  );
}

export function RemoveAbsenceDialog({ target, absence, onClose }: PersonDialogProps & { readonly absence: Absence }) {
  const { t } = useTexts('administration/people');
  const format = useFormat();
  const path = { ...target.params.path, absence: absence.id };
  return (
    <ChangeDialog
      title={t('absence.removeTitle')}
      text={t('absence.removeText', { dates: format.dateRange(absence.start, absence.end) })}
      action={t('absence.removeAction')}
      danger
      save={() => api.DELETE('/api/v1/people/{id}/absences/{absence}', { params: { path }, headers: target.headers })}
      onClose={onClose}
    />
  );
}
