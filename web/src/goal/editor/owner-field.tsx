import { NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { depthOf } from '../../administration/shared/fields';
import { peopleQuery, unitsQuery, type PersonRow } from '../../administration/shared/queries';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import classes from './essentials.module.css';
import { FieldFrame } from './field-frame';
import { draftable, drafts } from './owners';

const mostShown = 60;

// Whose goal it is: one's own, or that of somebody or of a unit that one leads; of a unit's goal one person answers.
export function OwnerField() {
  const { t } = useTexts('goal/editor');
  const { facts, form, change } = useEditing();
  const session = useSession();
  const refused = useRefusal();
  const leads = drafts(session);
  const people = useQuery({ ...peopleQuery, enabled: leads.people || leads.units });
  const units = useQuery({ ...unitsQuery, enabled: leads.people || leads.units });
  if (!leads.people && !leads.units) {
    return (
      <p className={classes.resolved}>
        {t('owner.self')} <strong>{facts.person.name}</strong>
      </p>
    );
  }
  const found = draftable(session, people.data ?? [], units.data ?? []);
  const person = (one: { readonly id: string; readonly name: string }) => ({
    value: `person:${one.id}`,
    label: one.name,
  });
  const [kind] = form.owner.split(':');
  return (
    <div className={classes.row}>
      <FieldFrame name="owner">
        <Select
          label={t('owner.label')}
          searchable
          allowDeselect={false}
          limit={mostShown}
          nothingFoundMessage={t('owner.nobody')}
          error={refused('owner')}
          data={[
            { group: t('owner.me'), items: [person(facts.person)] },
            ...(found.people.length > 0 ? [{ group: t('owner.people'), items: found.people.map(person) }] : []),
            ...(found.units.length > 0
              ? [
                  {
                    group: t('owner.units'),
                    items: found.units.map((unit) => ({
                      value: `unit:${unit.id}`,
                      label: `${'\u2003'.repeat(depthOf(unit))}${unit.name}`,
                    })),
                  },
                ]
              : []),
          ]}
          value={form.owner}
          onChange={(value) => value !== null && change({ owner: value })}
        />
      </FieldFrame>
      {kind === 'unit' && <AccountableField people={found.people} />}
    </div>
  );
}

// Of a unit's goal one person answers.
export function AccountableField({ people }: { readonly people: readonly Pick<PersonRow, 'id' | 'name'>[] }) {
  const { t } = useTexts('goal/editor');
  const { facts, form, change } = useEditing();
  const refused = useRefusal();
  return (
    <FieldFrame name="accountable">
      <NativeSelect
        label={t('owner.accountable')}
        error={refused('accountable')}
        data={[
          { value: '', label: t('owner.choose') },
          ...[{ id: facts.person.id, name: facts.person.name }, ...people].map(({ id, name }) => ({
            value: id,
            label: name,
          })),
        ]}
        value={form.accountable}
        onChange={(event) => change({ accountable: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}
