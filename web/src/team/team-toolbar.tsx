import { NativeSelect, Switch, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

import { statusOf } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import type { Team } from './team-query';
import classes from './team-toolbar.module.css';
import type { TeamSearch } from './team-search';
import type { TeamChange } from './use-team-search';

interface TeamToolbarProps {
  readonly team: Team;
  readonly search: TeamSearch;
  readonly change: TeamChange;
}

type Show = NonNullable<TeamSearch['show']>;

// What is shown and in which order; all of it is in the address.
export function TeamToolbar({ team, search, change }: TeamToolbarProps) {
  const { t } = useTexts('team');
  const { t: parts } = useTexts('parts');
  const metrics = team.metrics.map((metric) => ({ value: metric.key, label: metricName(metric) }));
  const present = new Set(team.people.flatMap((person) => person.goals.map((goal) => goal.status)));
  const statuses = (['off_track', 'at_risk', 'on_track', 'ahead', 'reached', 'too_early', 'no_data'] as const)
    .filter((status) => present.has(status) || search.status === status)
    .map((status) => ({ value: status, label: parts(`status.${statusOf(status)}`) }));
  return (
    <div className={classes.bar} role="group" aria-label={t('filter.label')}>
      <ShowChips team={team} show={search.show} onShow={(show) => change({ show })} />
      <div className={classes.fields}>
        <TextInput
          aria-label={t('filter.name')}
          placeholder={t('filter.name')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value || undefined })}
          size="sm"
          className={classes.name}
        />
        {metrics.length > 1 && (
          <NativeSelect
            aria-label={t('filter.metric')}
            data={[{ value: '', label: t('filter.allMetrics') }, ...metrics]}
            value={search.metric ?? ''}
            onChange={(event) => change({ metric: event.currentTarget.value || undefined, sort: undefined })}
            size="sm"
            className={classes.select}
          />
        )}
        <NativeSelect
          aria-label={t('filter.status')}
          data={[{ value: '', label: t('filter.allStatuses') }, ...statuses]}
          value={search.status ?? ''}
          onChange={({ currentTarget }) =>
            change({ status: statuses.find(({ value }) => value === currentTarget.value)?.value })
          }
          size="sm"
          className={classes.select}
        />
        <NativeSelect
          aria-label={t('filter.sort')}
          data={[
            ...(team.order === 'need' ? [{ value: 'need', label: t('sort.need') }] : []),
            { value: 'name', label: t('sort.name') },
            ...(search.sort !== undefined && search.sort !== 'name'
              ? [{ value: search.sort, label: t('sort.column') }]
              : []),
          ]}
          value={search.sort ?? (team.order === 'need' ? 'need' : 'name')}
          onChange={({ currentTarget: { value } }) => change({ sort: value === 'need' ? undefined : value })}
          size="sm"
          className={classes.select}
        />
        {team.units.length > 1 && (
          <Switch
            label={t('filter.grouped')}
            checked={search.grouped === true}
            onChange={(event) => change({ grouped: event.currentTarget.checked || undefined })}
            size="sm"
          />
        )}
      </div>
    </div>
  );
}

interface ShowChipsProps {
  readonly team: Team;
  readonly show: Show | undefined;
  readonly onShow: (show: Show | undefined) => void;
}

function ShowChips({ team, show, onShow }: ShowChipsProps) {
  const { t } = useTexts('team');
  const { summary } = team;
  if (!summary) return null;
  const chips: readonly (readonly [Show | undefined, string, number])[] = [
    [undefined, t('show.all'), summary.people],
    ['help', t('show.help'), summary.need_help],
    ['slipping', t('show.slipping'), summary.slipping],
    ['well', t('show.well'), summary.well],
    ['no_goals', t('show.no_goals'), summary.people - summary.with_goals],
  ];
  return (
    <div className={classes.chips}>
      {chips
        .filter(([key, , count]) => key === undefined || count > 0 || key === show)
        .map(([key, label, count]) => (
          <UnstyledButton key={label} className={classes.chip} aria-pressed={show === key} onClick={() => onShow(key)}>
            {label}
            <span className={classes.number}>{count}</span>
          </UnstyledButton>
        ))}
    </div>
  );
}
