import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { ChoiceField, depthOf } from '../shared/fields';
import { unitsQuery } from '../shared/queries';
import { useTexts } from '../../texts';
import classes from './people-page.module.css';
import { personStatuses } from './person-status';

const route = getRouteApi('/signed-in/administration/people');
const roles = ['rep', 'manager', 'exec', 'ops', 'viewer'] as const;
const statuses = [...personStatuses, 'all'] as const;

// What the address asks for; everybody sees the same list behind the same link.
export function PeopleFilters() {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const units = useQuery(unitsQuery).data ?? [];
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: (previous) => ({ ...previous, ...part }), replace: true });
  return (
    <div role="search" aria-label={t('filter.label')} className={classes.filters}>
      <TextInput
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      <ChoiceField
        label={t('column.status')}
        value={search.status ?? ''}
        onChange={(value) => change({ status: statuses.find((status) => status === value) })}
        options={[
          { value: '', label: t('filter.present') },
          ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
      />
      <ChoiceField
        label={t('column.unit')}
        value={search.unit ?? ''}
        onChange={(value) => change({ unit: value || undefined })}
        options={[
          { value: '', label: t('filter.everyUnit') },
          ...units
            .filter(({ path }) => path !== '')
            .map((unit) => ({ value: unit.path, label: `${'\u2003'.repeat(depthOf(unit) - 1)}${unit.name}` })),
        ]}
      />
      <ChoiceField
        label={t('column.role')}
        value={search.role ?? ''}
        onChange={(value) => change({ role: roles.find((role) => role === value) })}
        options={[
          { value: '', label: t('filter.everyRole') },
          ...roles.map((value) => ({ value, label: t(`administration/shared:roles.${value}`) })),
        ]}
      />
    </div>
  );
}
