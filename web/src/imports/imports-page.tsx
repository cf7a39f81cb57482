import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api, ok, problemOf, queryKeys, type Schemas } from '../api';
import { useFormat } from '../format';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { PageHeader } from '../parts/page-header';
import { ProblemNotice } from '../parts/problem-notice';
import { RowsSkeleton } from '../parts/skeletons';
import { useTexts } from '../texts';
import { ImportState } from './import-state';
import classes from './imports-page.module.css';
import { kindOf, type ImportView } from './types';

// Every file that came in, and the mappings that were kept.
export function ImportsPage() {
  const { t } = useTexts('imports');
  const imports = useInfiniteQuery({
    queryKey: [...queryKeys.imports, 'list'],
    queryFn: ({ pageParam }) =>
      ok(api.GET('/api/v1/imports', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = imports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <NewImport />
      </PageHeader>
      {imports.isPending && <RowsSkeleton rows={8} />}
      {imports.isError && <ProblemNotice problem={problemOf(imports.error)} onRetry={() => void imports.refetch()} />}
      {imports.data && rows.length === 0 && (
        <EmptyState icon={IconFileImport} title={t('empty.title')} text={t('empty.text')}>
          <NewImport />
        </EmptyState>
      )}
      {rows.length > 0 && <ImportsTable rows={rows} />}
      {imports.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={imports.isFetchingNextPage}
          onClick={() => void imports.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
      <KeptMappings />
    </>
  );
}

function NewImport() {
  const { t } = useTexts('imports');
  return (
    <Button
      renderRoot={(props) => <Link to="/imports/new" {...props} />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('new.title')}
    </Button>
  );
}

function ImportsTable({ rows }: { readonly rows: readonly ImportView[] }) {
  const { t } = useTexts('imports');
  const format = useFormat();
  const columns: Column<ImportView>[] = [
    {
      key: 'file',
      header: t('columns.file'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/imports/$id" params={{ id: row.id }} className={classes.file}>
          {row.file_name}
        </Link>
      ),
    },
    { key: 'kind', header: t('columns.kind'), cell: (row) => t(`kinds.${kindOf(row.kind)}`) },
    { key: 'state', header: t('columns.state'), cell: (row) => <ImportState state={row.state} /> },
    { key: 'new', header: t('columns.new'), numeric: true, cell: (row) => format.number(row.outcome.new) },
    {
      key: 'corrected',
      header: t('columns.corrected'),
      numeric: true,
      hideBelow: 'md',
      cell: (row) => format.number(row.outcome.corrected),
    },
    {
      key: 'rejected',
      header: t('columns.rejected'),
      numeric: true,
      cell: (row) => format.number(row.outcome.rejected),
    },
    {
      key: 'by',
      header: t('columns.by'),
      hideBelow: 'md',
      cell: (row) => (row.started_by === '' ? t('commandLine') : row.started_by),
    },
    {
      key: 'at',
      header: t('columns.at'),
      hideBelow: 'sm',
      cell: (row) => <time dateTime={row.started_at}>{format.instant(row.started_at)}</time>,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

type Kept = Schemas['ImportMappingView'];

function KeptMappings() {
  const { t } = useTexts('imports');
  const format = useFormat();
  const client = useQueryClient();
  const key = [...queryKeys.imports, 'mappings'];
  const kept = useQuery({ queryKey: key, queryFn: () => ok(api.GET('/api/v1/import-mappings')) });
  const removal = useMutation({
    mutationFn: (mapping: Kept) =>
      ok(api.DELETE('/api/v1/import-mappings/{id}', { params: { path: { id: mapping.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  if (!kept.data || kept.data.items.length === 0) return null;
  return (
    <section className={classes.kept}>
      <h2 className={classes.subtitle}>{t('kept.title')}</h2>
      <p className={classes.lead}>{t('kept.text')}</p>
      <ul className={classes.mappings}>
        {kept.data.items.map((mapping) => (
          <li key={mapping.id} className={classes.mapping}>
            <span className={classes.words}>
              <strong>{mapping.name}</strong>
              <span className={classes.lead}>
                {t(`kinds.${kindOf(mapping.kind)}`)} · {format.instant(mapping.kept_at)}
              </span>
            </span>
            <a href={`/api/v1/import-mappings/${mapping.id}/file`} download>
              {t('keep.download')}
            </a>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              aria-label={t('kept.removeNamed', { name: mapping.name })}
              onClick={() => removal.mutate(mapping)}
            >
              {t('kept.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
