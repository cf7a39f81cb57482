import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { ChoiceField, DateField, FieldRow, TextField } from '../administration/shared/fields';
import { api, ifMatch, ok } from '../api';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { possibleParents } from './places';
import type { Objective, Strategy } from './strategy-queries';

interface ObjectiveDialogProps {
  readonly strategy: Strategy;
  readonly objective: Objective | null; // null: a new one
  readonly below?: string | undefined; // what a new one is a part of
  readonly onClose: () => void;
}

// Words, horizon, owner and place of an objective. Its owner, who may not write the strategy, changes words and horizon.
export function ObjectiveDialog({ strategy, objective, below, onClose }: ObjectiveDialogProps) {
  const { t } = useTexts('strategy');
  const year = Number(useSession().today.slice(0, 4));
  const [title, setTitle] = useState(objective?.title ?? '');
  const [statement, setStatement] = useState(objective?.statement ?? '');
  const [start, setStart] = useState(objective?.start ?? `${year}-01-01`);
  const [end, setEnd] = useState(objective?.end ?? `${year + 1}-12-31`);
  const [owner, setOwner] = useState(objective && fits(objective) ? objective.owner.id : '');
  const [parent, setParent] = useState(objective?.parent ?? below ?? '');
  const whole = strategy.may_write;

  const save = async (): Promise<void> => {
    if (!objective) {
      const body = { title, statement, start, end, owner, ...(parent === '' ? {} : { parent }) };
      await api.POST('/api/v1/strategy/objectives', { body });
      return;
    }
    const path = { id: objective.id };
    const changed = await ok(
      api.PATCH('/api/v1/strategy/objectives/{id}', {
        params: { path },
        headers: ifMatch(objective.revision),
        body: { title, statement, start, end, ...(whole && owner !== '' ? { owner } : {}) },
      }),
    );
    if (!whole || parent === (objective.parent ?? '')) return;
    await api.POST('/api/v1/strategy/objectives/{id}/moves', {
      params: { path },
      headers: ifMatch(changed.revision),
      body: { parent: parent === '' ? null : parent, before: null },
    });
  };

  const owners = strategy.owners.map(({ id, name }) => ({ value: id, label: name }));
  const parents = possibleParents(strategy.objectives, objective).map((each) => ({
    value: each.id,
    label: `${'\u2003'.repeat(each.level)}${each.title}`,
  }));
  return (
    <ChangeDialog
      title={objective ? t('edit.title') : t('new.title')}
      text={objective ? undefined : t('new.text')}
      action={t(objective ? 'save' : 'new.action')}
      disabled={title.trim() === '' || start === '' || end === '' || (whole && !objective && owner === '')}
      fields={['title', 'statement', 'start', 'end', 'owner', 'parent']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField
            label={t('field.title')}
            value={title}
            description={t('field.titleHint')}
            error={refused('title')}
            onChange={setTitle}
          />
          <Textarea
            autosize
            minRows={3}
            maxRows={10}
            maxLength={1000}
            label={t('field.statement')}
            description={t('field.statementHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={statement}
            error={refused('statement')}
            onChange={(event) => setStatement(event.currentTarget.value)}
          />
          <FieldRow>
            <DateField label={t('field.start')} value={start} error={refused('start')} onChange={setStart} />
            <DateField label={t('field.end')} value={end} error={refused('end')} onChange={setEnd} />
          </FieldRow>
          {whole && (
            <FieldRow>
              <ChoiceField
                label={t('field.owner')}
                value={owner}
                options={owner === '' ? [{ value: '', label: t('field.chooseOwner') }, ...owners] : owners}
                description={t('field.ownerHint')}
                error={refused('owner')}
                onChange={setOwner}
              />
              <ChoiceField
                label={t('field.parent')}
                value={parent}
                options={[{ value: '', label: t('field.top') }, ...parents]}
                error={refused('parent')}
                onChange={setParent}
              />
            </FieldRow>
          )}
        </>
      )}
    </ChangeDialog>
  );
}

function fits({ owner }: Objective): boolean {
  return owner.leads && !owner.departed;
}
