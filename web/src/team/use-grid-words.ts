import { useMemo } from 'react';

import { useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Team, TeamPerson } from './team-query';
import { below, pathWords, type Column, type GridRow } from './team-rows';
import { useNeedWords } from './use-need-words';

export interface GridWords {
  readonly need: (person: TeamPerson) => string | null;
  readonly unit: (id: string | null) => string | undefined;
  readonly metric: (key: string) => string;
  readonly period: (label: string) => string;
  readonly column: (column: Column) => string;
  readonly group: (row: GridRow & { kind: 'group' }) => string;
}

// The names of what the rows refer to by key.
export function useGridWords(team: Team, grouped: boolean): GridWords {
  const { t } = useTexts('team');
  const format = useFormat();
  const need = useNeedWords();
  const names = useMemo(() => {
    const metrics = new Map(team.metrics.map((metric) => [metric.key, metricName(metric)]));
    const above = team.unit.path;
    const units = new Map(team.units.map((unit) => [unit.id, pathWords(below(above, unit.path)) || unit.name]));
    return { metrics, units };
  }, [team]);
  const metric = (key: string): string => names.metrics.get(key) ?? key;
  return {
    need,
    metric,
    unit: (id) => (grouped || names.units.size < 2 || id === null ? undefined : names.units.get(id)),
    period: (label) => format.period(label),
    column: (column) => `${metric(column.metric)} ${format.period(column.period)}`,
    group: (row) =>
      row.help > 0 ? t('group.help', { count: row.people, help: row.help }) : t('group.people', { count: row.people }),
  };
}
