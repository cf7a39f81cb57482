import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import {
  DataTable,
  EmptyState,
  PageHeader,
  ProblemNotice,
  RowsSkeleton,
  sortOf,
  sortText,
  type Column,
} from '../../parts';
import { useSession } from '../../session/session';
import { peopleQuery, type PersonRow } from '../shared/queries';
import { useTexts } from '../../texts';
import { matching } from './filter';
import { InviteDialog } from './invite-dialog';
import { PeopleFilters } from './people-filters';
import classes from './people-page.module.css';
import { PersonStatus } from './person-status';

const route = getRouteApi('/signed-in/administration/people');
type Key = 'name' | 'unit' | 'roles' | 'status' | 'email';

export function PeoplePage() {
  const { t } = useTexts('administration/people');
  const people = useQuery(peopleQuery);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
          {t('invite.open')}
        </Button>
      </PageHeader>
      <PeopleFilters />
      {people.isPending && <RowsSkeleton rows={10} />}
      {people.isError && <ProblemNotice problem={problemOf(people.error)} onRetry={() => void people.refetch()} />}
      {people.isSuccess && <People people={people.data} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function People({ people }: { readonly people: readonly PersonRow[] }) {
  const { t } = useTexts('administration/people');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const found = matching(people, search);
  const sort = sortOf(search.sort, 'name', 'unit', 'status') ?? {
    by: 'name' as const,
    direction: 'ascending' as const,
  };
  if (found.length === 0) {
    return (
      <EmptyState icon={IconUsers} title={t('none.title')} text={t('none.text')}>
        <Button variant="default" onClick={() => void navigate({ search: ({ as_of }) => ({ as_of, status: 'all' }) })}>
          {t('none.action')}
        </Button>
      </EmptyState>
    );
  }
  const collator = new Intl.Collator(format.locale);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = [...found].sort(
    (a, b) => sign * collator.compare(a[sort.by], b[sort.by]) || collator.compare(a.name, b.name),
  );
  return (
    <>
      <p className={classes.count} role="status">
        {t('count', { count: rows.length, shown: format.number(rows.length) })}
      </p>
      <DataTable<PersonRow, Key>
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(next) =>
          void navigate({ search: (previous) => ({ ...previous, sort: sortText(next) }), replace: true })
        }
      />
    </>
  );
}

function useColumns(): Column<PersonRow, Key>[] {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const { workspace } = useSession();
  const roleNames = ({ roles }: PersonRow): string =>
    roles.map((role) => t(`administration/shared:roles.${role as 'rep'}`)).join(', ') || t('noRole');
  return [
    {
      key: 'name',
      header: t('column.name'),
      sortable: 'ascending',
      rowHeader: true,
      cell: (person) => (
        <Link to="/administration/people/$id" params={{ id: person.id }} className={classes.name}>
          {person.name}
        </Link>
      ),
    },
    {
      key: 'unit',
      header: t('column.unit'),
      sortable: 'ascending',
      cell: ({ unit }) => (unit === '' ? workspace.name : unit.replaceAll('/', ' › ')),
    },
    { key: 'roles', header: t('column.roles'), hideBelow: 'sm', cell: roleNames },
    {
      key: 'status',
      header: t('column.status'),
      sortable: 'ascending',
      hideBelow: 'sm',
      cell: ({ status }) => <PersonStatus status={status} />,
    },
    { key: 'email', header: t('column.email'), hideBelow: 'md', cell: ({ email }) => email ?? t('noEmail') },
  ];
}
