import { NativeSelect, SegmentedControl, Switch } from '@mantine/core';

import { UnitField } from '../administration/shared/fields';
import { useTexts } from '../texts';
import classes from './alignment-page.module.css';
import type { Filter } from './filter';
import { zooms, type Zoom } from './tree';

const statuses = ['off_track', 'at_risk', 'on_track', 'ahead', 'reached', 'too_early', 'no_data'] as const;
const problems = ['orphan', 'gap', 'conflict', 'childless', 'excessive'] as const;

interface FiltersProps {
  readonly search: Filter & { readonly zoom?: Zoom };
  readonly zoom: Zoom;
  readonly onChange: (next: {
    zoom?: Zoom;
    unit?: string | undefined;
    status?: (typeof statuses)[number] | undefined;
    problem?: (typeof problems)[number] | undefined;
    ended?: true | undefined;
  }) => void;
}

// How far down the map is open, and which lines are left of it.
export function AlignmentFilters({ search, zoom, onChange }: FiltersProps) {
  const { t } = useTexts(['alignment', 'parts']);
  return (
    <div className={classes.filters} role="group" aria-label={t('filter.label')}>
      <div className={classes.zoom}>
        <p id="alignment-zoom" className={classes.zoomLabel}>
          {t('zoom.label')}
        </p>
        <SegmentedControl
          aria-labelledby="alignment-zoom"
          value={zoom}
          onChange={(value) => onChange({ zoom: zooms.find((each) => each === value) ?? 'region' })}
          data={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
        />
      </div>
      <div className={classes.filter}>
        <UnitField
          label={t('filter.unit')}
          value={search.unit ?? ''}
          onChange={(unit) => onChange({ unit: unit === '' ? undefined : unit })}
        />
      </div>
      <NativeSelect
        className={classes.filter}
        label={t('filter.status')}
        value={search.status ?? ''}
        data={[
          { value: '', label: t('filter.everyStatus') },
          ...statuses.map((value) => ({ value, label: t(`parts:status.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: statuses.find((each) => each === value) })}
      />
      <NativeSelect
        className={classes.filter}
        label={t('filter.problem')}
        value={search.problem ?? ''}
        data={[
          { value: '', label: t('filter.noProblem') },
          ...problems.map((value) => ({ value, label: t(`missing.${value}.name`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ problem: problems.find((each) => each === value) })}
      />
      <Switch
        className={classes.switch}
        label={t('filter.ended')}
        checked={search.ended ?? false}
        onChange={({ currentTarget: { checked } }) => onChange({ ended: checked ? true : undefined })}
      />
    </div>
  );
}
