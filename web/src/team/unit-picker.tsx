import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useAfterPaint } from '../parts';
import { useTexts } from '../texts';
import { unitsQuery, type Team } from './team-query';
import { pathWords } from './team-rows';

interface UnitPickerProps {
  readonly team: Team;
  readonly onUnit: (unit: string) => void;
}

// Another unit among those that this person may see.
export function UnitPicker({ team, onUnit }: UnitPickerProps) {
  const { t } = useTexts('team');
  const units = useQuery({ ...unitsQuery, enabled: useAfterPaint() }).data ?? [];
  if (units.length < 2) return null;
  const data = units.map((unit) => ({ value: unit.id, label: pathWords(unit.path) || unit.name }));
  return (
    <Select
      aria-label={t('unit')}
      data={data}
      value={team.unit.id}
      onChange={(unit) => unit !== null && onUnit(unit)}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      size="sm"
      nothingFoundMessage={t('unitNotFound')}
    />
  );
}
