import { ActionIcon, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { api, ok } from '../../api';
import { useFormat } from '../../format';
import { metricName } from '../../metric/metric-name';
import { useAfterPaint } from '../../parts';
import { administrationKey } from '../shared/queries';
import { useTexts } from '../../texts';
import type { By, QuotaGrid } from './quota-sheet';
import classes from './quotas-page.module.css';

const route = getRouteApi('/signed-in/administration/quotas');
const kinds = ['month', 'quarter', 'year'] as const satisfies readonly By[];

export function useQuotaSearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: (previous) => ({ ...previous, ...part }), replace: true });
  return { search, change };
}

interface ToolbarProps {
  readonly grid: QuotaGrid;
  readonly hidden: number; // people who sell nothing
  readonly narrow: boolean;
  readonly column: number;
}

// Which quotas, of which year, cut how: all of it in the address.
export function QuotasToolbar({ grid, hidden, narrow, column }: ToolbarProps) {
  const { t } = useTexts('administration/quotas');
  const format = useFormat();
  const { search, change } = useQuotaSearch();
  const metrics = useQuery({
    queryKey: [...administrationKey, 'metrics'],
    queryFn: () => ok(api.GET('/api/v1/metrics')),
    enabled: useAfterPaint(), // until then the one that is shown will do
  });
  const columns = grid.columns.map(({ label }) => ({ value: label, label: format.period(label) }));
  const chosen = metrics.data?.map((each) => ({ value: each.key, label: metricName(each) })) ?? [];
  return (
    <div className={classes.bar}>
      <NativeSelect
        className={classes.metric}
        label={t('pick.metric')}
        data={chosen.length > 0 ? chosen : [{ value: grid.metric.key, label: metricName(grid.metric) }]}
        value={grid.metric.key}
        onChange={({ currentTarget: { value } }) => change({ metric: value === 'revenue' ? undefined : value })}
      />
      <NativeSelect
        className={classes.year}
        label={t('pick.year')}
        data={grid.years.map(({ label }) => ({ value: label, label: format.period(label) }))}
        value={grid.year.label}
        onChange={(event) => change({ year: event.currentTarget.value, period: undefined })}
      />
      <SegmentedControl
        aria-label={t('pick.by')}
        value={grid.by}
        onChange={(by) => change({ by: kinds.find((kind) => kind === by && kind !== 'quarter'), period: undefined })}
        data={kinds.map((kind) => ({ value: kind, label: t(`by.${kind}`) }))}
      />
      <TextInput
        className={classes.search}
        type="search"
        label={t('pick.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      {(hidden > 0 || search.everybody) && (
        <Switch
          className={classes.everybody}
          label={t('pick.everybody', { count: hidden })}
          checked={search.everybody === true}
          onChange={(event) => change({ everybody: event.currentTarget.checked ? true : undefined })}
        />
      )}
      {narrow && columns.length > 1 && (
        <div className={classes.period}>
          <Step to={columns[column - 1]?.value} label={t('pick.before')} onGo={(period) => change({ period })}>
            <IconChevronLeft size={18} aria-hidden />
          </Step>
          <NativeSelect
            label={t('pick.period')}
            data={columns}
            value={columns[column]?.value ?? ''}
            onChange={(event) => change({ period: event.currentTarget.value })}
          />
          <Step to={columns[column + 1]?.value} label={t('pick.after')} onGo={(period) => change({ period })}>
            <IconChevronRight size={18} aria-hidden />
          </Step>
        </div>
      )}
    </div>
  );
}

interface StepProps {
  readonly to: string | undefined;
  readonly label: string;
  readonly onGo: (period: string) => void;
  readonly children: React.ReactNode;
}

function Step({ to, label, onGo, children }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onGo(to)}
    >
      {children}
    </ActionIcon>
  );
}
