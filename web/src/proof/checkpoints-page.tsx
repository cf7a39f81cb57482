import { Button } from '@mantine/core';
import { IconDownload, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';

import { api, ok, problemOf } from '../api';
import { download } from '../charts/download';
import { useFormat } from '../format';
import { DataTable, EmptyState, PageHeader, ProblemNotice, RowsSkeleton, type Column } from '../parts';
import { useTexts } from '../texts';
import { CheckpointDownload } from './checkpoint-facts';
import { checkpointsKey, type Checkpoint } from './proof-queries';
import classes from './proof-page.module.css';
import { verifierKey } from './verifier-key';

// For whoever runs the server: what was signed about the audit log, and what of it has to be kept elsewhere.
export function CheckpointsPage() {
  const { t } = useTexts('proof');
  const format = useFormat();
  const checkpoints = useInfiniteQuery({
    queryKey: checkpointsKey,
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam !== null && { cursor: Number(pageParam) }) };
      return ok(api.GET('/api/v1/checkpoints', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = checkpoints.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: readonly Column<Checkpoint>[] = [
    {
      key: 'size',
      header: t('checkpoint.size'),
      cell: ({ size }) => format.number(size),
      numeric: true,
      rowHeader: true,
    },
    { key: 'made', header: t('checkpoint.made'), cell: ({ made_at }) => format.instant(made_at) },
    {
      key: 'key',
      header: t('checkpoint.key'),
      cell: ({ key }) => <code>{verifierKey(key).id}</code>,
      hideBelow: 'sm',
    },
    { key: 'file', header: t('checkpoint.file'), cell: (row) => <CheckpointDownload checkpoint={row} /> },
  ];
  return (
    <>
      <PageHeader title={t('checkpoints.title')} text={t('checkpoints.text')} />
      {checkpoints.isPending && <RowsSkeleton rows={6} />}
      {checkpoints.isError && (
        <ProblemNotice problem={problemOf(checkpoints.error)} onRetry={() => void checkpoints.refetch()} />
      )}
      {checkpoints.isSuccess && rows.length === 0 && (
        <EmptyState
          icon={IconRosetteDiscountCheck}
          title={t('checkpoints.none.title')}
          text={t('checkpoints.none.text')}
        />
      )}
      {rows[0] !== undefined && (
        <>
          <Keep newest={rows[0]} />
          <DataTable
            caption={t('checkpoints.title')}
            columns={columns}
            rows={rows}
            rowKey={({ size }) => String(size)}
          />
        </>
      )}
      {checkpoints.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={checkpoints.isFetchingNextPage}
          onClick={() => void checkpoints.fetchNextPage()}
        >
          {t('checkpoints.more')}
        </Button>
      )}
    </>
  );
}

function Keep({ newest }: { readonly newest: Checkpoint }) {
  const { t } = useTexts('proof');
  return (
    <section className={classes.section} aria-labelledby="keep">
      <h2 id="keep">{t('keep.title')}</h2>
      <p>{t('keep.why')}</p>
      <ul className={classes.keep}>
        <li>{t('keep.key')}</li>
        <li>{t('keep.checkpoint')}</li>
        <li>{t('keep.never')}</li>
      </ul>
      <dl className={classes.facts}>
        <div>
          <dt>{t('keep.public')}</dt>
          <dd>
            <code>{newest.key}</code>
          </dd>
        </div>
      </dl>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => download('salespact.key', new Blob([`${newest.key}\n`], { type: 'text/plain' }))}
      >
        {t('keep.download')}
      </Button>
    </section>
  );
}
