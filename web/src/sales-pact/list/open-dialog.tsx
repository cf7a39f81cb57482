import { NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { DateField, FieldRow } from '../../administration/shared/fields';
import { peopleQuery, unitsQuery } from '../../administration/shared/queries';
import { api, ok } from '../../api';
import { draftable } from '../../goal/editor/owners';
import { pactTemplatesQuery } from '../../pact-templates/template-queries';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { halfYearFrom } from './half-year';

interface OpenDialogProps {
  readonly leads: boolean;
  readonly onClose: () => void;
}

// A pact with the one who leads me, or with somebody whom I lead.
export function OpenDialog({ leads, onClose }: OpenDialogProps) {
  const { t } = useTexts('sales-pact/list');
  const session = useSession();
  const navigate = useNavigate();
  const people = useQuery({ ...peopleQuery, enabled: leads });
  const units = useQuery({ ...unitsQuery, enabled: leads });
  const [rep, setRep] = useState(leads ? '' : session.person.id);
  const [start, setStart] = useState(session.today);
  const [end, setEnd] = useState(halfYearFrom(session.today));
  const templates = useQuery(pactTemplatesQuery()).data?.templates ?? [];
  const [template, setTemplate] = useState('');
  const led = leads ? draftable(session, people.data ?? [], units.data ?? []).people : [];
  const save = async (): Promise<void> => {
    const words = { effective: { start, end } };
    const made = await ok(
      api.POST('/api/v1/sales-pacts', {
        body: { rep, words, ...(template !== '' && { from_template: template }) },
      }),
    );
    void navigate({ to: '/sales-pacts/$id', params: { id: made.pact.id } });
  };
  return (
    <ChangeDialog
      title={t('open.title')}
      text={t(leads ? 'open.textLead' : 'open.textRep')}
      action={t('open.action')}
      disabled={rep === '' || start === '' || end === ''}
      fields={leads ? ['rep', 'effective', 'from_template'] : ['effective', 'from_template']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {leads && (
            <Select
              data-autofocus
              searchable
              limit={60}
              label={t('open.rep')}
              placeholder={t('open.choose')}
              nothingFoundMessage={t('open.nobody')}
              error={refused('rep')}
              data={led.map(({ id, name }) => ({ value: id, label: name }))}
              value={rep === '' ? null : rep}
              onChange={(value) => setRep(value ?? '')}
            />
          )}
          <NativeSelect
            label={t('open.template')}
            description={t('open.templateHint')}
            error={refused('from_template')}
            data={[
              { value: '', label: t('open.noTemplate') },
              ...templates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={template}
            onChange={(event) => setTemplate(event.currentTarget.value)}
          />
          <FieldRow>
            <DateField label={t('open.start')} value={start} error={refused('effective')} onChange={setStart} />
            <DateField label={t('open.end')} value={end} onChange={setEnd} />
          </FieldRow>
        </>
      )}
    </ChangeDialog>
  );
}
