import { Button, NativeSelect, SegmentedControl, Select, Switch } from '@mantine/core';
import { IconDownload, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';

import { api, ok, problemOf, queryKeys } from '../api';
import { useAsOf } from '../app/as-of';
import { csvOf } from '../charts/csv';
import { download, fileNameOf } from '../charts/download';
import { compareDecimals, useFormat } from '../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton, sortOf, sortText, useAfterPaint } from '../parts';
import { metricsQuery } from '../person/person-queries';
import { useSession } from '../session/session';
import { unitsQuery } from '../team/team-query';
import { pathWords } from '../team/team-rows';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { CompareSearch } from './compare-search';
import { askedBy, compareQuery, type CompareReport, type CompareRow } from './compare-query';
import { CompareTable, type CompareKey } from './compare-table';
import classes from './compare.module.css';
import { ComparedSpans } from './compared-spans';
import { periodLabels } from './period-labels';

const route = getRouteApi('/signed-in/compare');
const all = ''; // of units: everybody whom this person may see

export function ComparePage(): ReactNode {
  const { t } = useTexts('compare');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asOf = useAsOf();
  const format = useFormat();
  const metrics = useQuery(metricsQuery).data ?? [];
  const question = askedBy(search, asOf.parameter);
  const [metric = ''] = question.metrics;
  const report = useQuery(compareQuery(question));
  const change = (changed: Partial<CompareSearch>): void => {
    void navigate({ search: (previous) => ({ ...previous, ...changed }), resetScroll: false });
  };
  const sort = sortOf(search.sort, 'name', 'before', 'after', 'change');
  const rows = useMemo(() => (report.data ? inOrder(report.data.rows, sort) : []), [report.data, sort]);
  const nameOf = (key: string): string => {
    const metric = metrics.find((each) => each.key === key);
    return metric ? metricName(metric) : key;
  };
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} asOf={t('asOf', { date: format.date(asOf.date) })}>
        {report.data && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => save(report.data, rows)}
          >
            {t('csv')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.toolbar} role="group" aria-label={t('title')}>
        <NativeSelect
          label={t('metric')}
          data={metrics.map((each) => ({ value: each.key, label: metricName(each) }))}
          value={metric}
          onChange={(event) => change({ metric: event.currentTarget.value })}
          size="sm"
        />
        <Periods search={search} onChange={change} />
        <Owners search={search} onChange={change} />
        <Switch
          className={classes.check}
          label={t('whole')}
          checked={search.whole === true}
          onChange={(event) => change({ whole: event.currentTarget.checked || undefined })}
          size="sm"
        />
      </div>
      {report.isPending && <RowsSkeleton rows={8} />}
      {report.isError && <ProblemNotice problem={problemOf(report.error)} onRetry={() => void report.refetch()} />}
      {report.data?.rows.length === 0 && (
        <EmptyState icon={IconUsers} title={t('nobody.title')} text={t('nobody.text')} />
      )}
      {report.data && report.data.rows.length > 0 && (
        <>
          <ComparedSpans report={report.data} />
          <CompareTable
            report={report.data}
            rows={rows}
            metricName={nameOf}
            first="owner"
            sort={sort}
            onSort={(next) => change({ sort: sortText(next) })}
          />
        </>
      )}
    </>
  );
}

interface PartProps {
  readonly search: CompareSearch;
  readonly onChange: (changed: Partial<CompareSearch>) => void;
}

function Periods({ search, onChange }: PartProps) {
  const { t } = useTexts('compare');
  const format = useFormat();
  const { today } = useSession();
  const workspace = useQuery({
    queryKey: [...queryKeys.numbers, 'workspace'],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/workspace', { signal })),
    staleTime: 5 * 60_000,
  });
  const running = workspace.data?.fiscal_quarter.label ?? '';
  const groups = periodLabels(running, today).map(({ group, items }) => ({
    group: t(`periods.${group}`),
    items: items.map((label) => ({ value: label, label: format.period(label) })),
  }));
  return (
    <>
      <NativeSelect
        label={t('after')}
        data={[{ value: '', label: running && format.period(running) }, ...groups]}
        value={search.after ?? ''}
        onChange={(event) => onChange({ after: event.currentTarget.value || undefined })}
        size="sm"
      />
      <NativeSelect
        label={t('before')}
        data={[
          {
            group: t('periods.relative'),
            items: [
              { value: 'previous', label: t('previous') },
              { value: 'year_before', label: t('yearBefore') },
            ],
          },
          ...groups,
        ]}
        value={search.before ?? 'previous'}
        onChange={({ currentTarget: { value } }) => onChange({ before: value === 'previous' ? undefined : value })}
        size="sm"
      />
    </>
  );
}

function Owners({ search, onChange }: PartProps) {
  const { t } = useTexts('compare');
  const units = useQuery({ ...unitsQuery, enabled: useAfterPaint() }).data ?? [];
  if (search.person !== undefined) {
    return (
      <Button variant="default" size="sm" onClick={() => onChange({ person: undefined })}>
        {t('everybody')}
      </Button>
    );
  }
  return (
    <>
      {units.length > 1 && (
        <Select
          className={classes.wide}
          label={t('unit')}
          data={[
            { value: all, label: t('everybody') },
            ...units.map((unit) => ({ value: unit.id, label: pathWords(unit.path) || unit.name })),
          ]}
          value={search.unit ?? all}
          onChange={(unit) => onChange({ unit: unit === all || unit === null ? undefined : unit })}
          allowDeselect={false}
          searchable
          size="sm"
        />
      )}
      <SegmentedControl
        aria-label={t('by')}
        value={search.by ?? 'person'}
        onChange={(by) => onChange({ by: by === 'unit' ? by : undefined })}
        data={[
          { value: 'person', label: t('byPerson') },
          { value: 'unit', label: t('byUnit') },
        ]}
        size="sm"
      />
    </>
  );
}

function inOrder(rows: readonly CompareRow[], sort: ReturnType<typeof sortOf<readonly CompareKey[]>>): CompareRow[] {
  const { by, direction } = sort ?? { by: 'name', direction: 'ascending' };
  if (by === 'name' || by === 'metric') return direction === 'descending' ? [...rows].reverse() : [...rows];
  const turn = direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compareDecimals(left, right) * turn;
  });
}

function save(report: CompareReport, rows: readonly CompareRow[]): void {
  const header = ['kind', 'name', 'path', 'metric', 'currency', report.before.label, report.after.label];
  const lines = rows.map((row) => [
    { text: row.owner.kind },
    { text: row.owner.name },
    { text: row.owner.path },
    { text: row.metric },
    { text: row.currency ?? '' },
    { number: row.before },
    { number: row.after },
    { number: row.change },
    { number: row.change_share },
    { text: row.before_until ?? '' },
    { text: row.after_until ?? '' },
  ]);
  const text = csvOf([...header, 'change', 'change_share', 'before_until', 'after_until'], lines);
  const name = fileNameOf(`compare ${report.before.label} ${report.after.label}`);
  download(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
