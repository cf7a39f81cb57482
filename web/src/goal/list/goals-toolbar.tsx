import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { metricsQuery, unitsQuery, workspaceQuery } from '../../administration/shared/queries';
import { depthOf } from '../../administration/shared/fields';
import { useFormat } from '../../format';
import { metricName } from '../../metric/metric-name';
import { statusOf } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import type { GoalRow } from '../goal-queries';
import { periodChoices } from '../periods';
import type { GoalsChange } from './goals-page';
import { ledUnit, usualWho } from './goals-query';
import type { GoalsSearch } from './goals-search';
import classes from './goals-toolbar.module.css';

interface GoalsToolbarProps {
  readonly search: GoalsSearch;
  readonly change: GoalsChange;
  readonly found: readonly GoalRow[];
}

const states = ['running', 'proposed', 'agreed', 'ended'] as const;
const frameworks = ['smart', 'hard', 'pact', 'plain'] as const;
const statuses = ['off_track', 'at_risk', 'on_track', 'ahead', 'reached', 'too_early', 'no_data'] as const;

// Which goals are shown; all of it is in the address.
export function GoalsToolbar({ search, change, found }: GoalsToolbarProps) {
  const { t } = useTexts('goal/list');
  const { t: parts } = useTexts('parts');
  const format = useFormat();
  const session = useSession();
  const metrics = useQuery(metricsQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const workspace = useQuery(workspaceQuery).data?.body;
  const [unfolded, setUnfolded] = useState(false); // on narrow screens, where all of it would hide the goals
  const who = search.who ?? usualWho(session);
  const whose = ledUnit(session) === undefined ? (['mine', 'all'] as const) : (['mine', 'team', 'all'] as const);
  const present = new Set(found.map(({ status }) => status));
  const periods = new Set(workspace ? periodChoices(workspace, 'past') : []);
  if (search.period !== undefined) periods.add(search.period);
  return (
    <div className={classes.bar} role="group" aria-label={t('filter.label')}>
      <div className={classes.first}>
        <SegmentedControl
          aria-label={t('filter.who')}
          data={whose.map((each) => ({ value: each, label: t(`who.${each}`) }))}
          value={who}
          onChange={(value) => change({ who: whose.find((each) => each === value), unit: undefined })}
        />
        <SegmentedControl
          aria-label={t('filter.state')}
          data={states.map((each) => ({ value: each, label: t(`state.${each}`) }))}
          value={search.state ?? 'running'}
          onChange={(value) => change({ state: states.find((each) => each === value) })}
        />
      </div>
      <div className={classes.fields} data-unfolded={unfolded}>
        <TextInput
          aria-label={t('filter.name')}
          placeholder={t('filter.name')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value || undefined })}
          className={classes.name}
        />
        <Button
          variant="default"
          className={classes.unfold}
          aria-expanded={unfolded}
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.7} aria-hidden />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('filter.more')}
        </Button>
        <NativeSelect
          aria-label={t('filter.status')}
          className={classes.select}
          data={[
            { value: '', label: t('filter.allStatuses') },
            ...statuses
              .filter((each) => present.has(each) || search.status === each)
              .map((each) => ({ value: each, label: parts(`status.${statusOf(each)}`) })),
          ]}
          value={search.status ?? ''}
          onChange={({ currentTarget: { value } }) => change({ status: statuses.find((each) => each === value) })}
        />
        <NativeSelect
          aria-label={t('filter.metric')}
          className={classes.select}
          data={[
            { value: '', label: t('filter.allMetrics') },
            ...metrics.map((metric) => ({ value: metric.key, label: metricName(metric) })),
          ]}
          value={search.metric ?? ''}
          onChange={(event) => change({ metric: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          aria-label={t('filter.period')}
          className={classes.select}
          data={[
            { value: '', label: t('filter.allPeriods') },
            ...[...periods].map((label) => ({ value: label, label: format.period(label) })),
          ]}
          value={search.period ?? ''}
          onChange={(event) => change({ period: event.currentTarget.value || undefined })}
        />
        {who !== 'mine' && units.length > 1 && (
          <NativeSelect
            aria-label={t('filter.unit')}
            className={classes.select}
            data={[
              { value: '', label: t(who === 'team' ? 'filter.wholeTeam' : 'filter.allUnits') },
              ...units.map((unit) => ({ value: unit.id, label: `${'\u2003'.repeat(depthOf(unit))}${unit.name}` })),
            ]}
            value={search.unit ?? ''}
            onChange={(event) => change({ unit: event.currentTarget.value || undefined })}
          />
        )}
        <NativeSelect
          aria-label={t('filter.framework')}
          className={classes.select}
          data={[
            { value: '', label: t('filter.allFrameworks') },
            ...frameworks.map((each) => ({ value: each, label: t(`framework.${each}`) })),
          ]}
          value={search.framework ?? ''}
          onChange={({ currentTarget: { value } }) => change({ framework: frameworks.find((each) => each === value) })}
        />
      </div>
    </div>
  );
}
