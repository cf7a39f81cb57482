import { Button, NativeSelect, Select } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { depthOf } from '../../administration/shared/fields';
import type { Unit } from '../../administration/shared/queries';
import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import type { Led } from './many';
import classes from './many.module.css';
import { PasteRows } from './paste-rows';
import { rowOfPerson, rowOfUnit, type Added, type NewRow } from './rows';
import type { ManyDesk } from './use-many';

interface WhomProps {
  readonly many: ManyDesk;
  readonly led: Led;
}

// Everybody of a unit, or rows of a spreadsheet; both can be mixed.
export function Whom({ many, led }: WhomProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const [said, setSaid] = useState('');
  if (led.failed) {
    return <ProblemNotice problem={problemOf(led.failed.error)} onRetry={() => void led.failed?.refetch()} />;
  }
  if (led.pending) return <RowsSkeleton rows={3} />;
  const told = ({ fresh, changed, left }: Added): string[] => [
    t('added', { count: fresh, number: format.number(fresh) }),
    ...(changed > 0 ? [t('changed', { count: changed, number: format.number(changed) })] : []),
    ...(left > 0 ? [t('tooMany', { number: format.number(left) })] : []),
  ];
  return (
    <>
      <div className={classes.ways}>
        <FromUnit
          many={many}
          led={led}
          onAdd={(rows) => {
            setSaid(told(many.add(rows)).join(' '));
          }}
        />
        <PasteRows
          led={led}
          onAdd={(rows, notes) => {
            setSaid([...(rows.length > 0 ? told(many.add(rows)) : []), ...notes].join(' '));
          }}
        />
      </div>
      <p role="status" className={classes.said}>
        {said}
      </p>
    </>
  );
}

interface FromUnitProps extends WhomProps {
  readonly onAdd: (rows: readonly NewRow[]) => void;
}

const kinds = ['reps', 'people', 'units'] as const;
type Kind = (typeof kinds)[number];

function FromUnit({ many, led, onAdd }: FromUnitProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const [wanted, setWanted] = useState<Kind>('reps');
  const unit = led.units.find(({ id }) => id === many.unit) ?? led.units[0];
  if (!unit) return <p className={classes.note}>{t('unit.none')}</p>;
  const top = Math.min(...led.units.map(depthOf));
  const rows = rowsOf(unit, led);
  const offered = kinds.filter((each) => rows[each].length > 0);
  const kind = offered.includes(wanted) ? wanted : (offered[0] ?? 'reps');
  const chosen = rows[kind];
  return (
    <div className={classes.way}>
      <h3 className={classes.wayTitle}>{t('unit.title')}</h3>
      <Select
        label={t('unit.label')}
        searchable
        allowDeselect={false}
        limit={80}
        nothingFoundMessage={t('unit.nothing')}
        data={led.units.map((each) => ({
          value: each.id,
          label: `${'\u2003'.repeat(depthOf(each) - top)}${each.name}`,
        }))}
        value={unit.id}
        onChange={(id) => id !== null && many.choose({ unit: id })}
      />
      <NativeSelect
        label={t('unit.kind')}
        disabled={offered.length === 0}
        data={
          offered.length === 0
            ? [{ value: 'reps', label: t('unit.nobody') }]
            : offered.map((each) => ({
                value: each,
                label: t(`unit.${each}`, { number: format.number(rows[each].length) }),
              }))
        }
        value={kind}
        onChange={({ currentTarget: { value } }) => setWanted(kinds.find((each) => each === value) ?? 'reps')}
      />
      <Button
        variant="default"
        leftSection={<IconUsersPlus size={18} stroke={1.7} aria-hidden />}
        disabled={chosen.length === 0}
        onClick={() => {
          many.choose({ unit: unit.id });
          onAdd(chosen);
        }}
      >
        {t('unit.add', { count: chosen.length, number: format.number(chosen.length) })}
      </Button>
    </div>
  );
}

function rowsOf(unit: Unit, { people, units }: Led): Record<Kind, NewRow[]> {
  const inside = (path: string): boolean => unit.path === '' || path === unit.path || path.startsWith(`${unit.path}/`);
  const within = people.filter((one) => inside(one.unit));
  return {
    reps: within.filter(({ roles }) => roles.includes('rep')).map(rowOfPerson),
    people: within.map(rowOfPerson),
    units: units.filter(({ parent }) => parent === unit.id).map(rowOfUnit),
  };
}
