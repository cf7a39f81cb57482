import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { depthOf } from '../shared/fields';
import { unitsQuery, type Unit } from '../shared/queries';
import { useTexts } from '../../texts';
import { NewUnitDialog } from './unit-dialogs';
import { UnitDetails } from './unit-details';
import classes from './units-page.module.css';

const route = getRouteApi('/signed-in/administration/units');

// The tree as it is today, and beside it the unit that the address names.
export function UnitsPage() {
  const { t } = useTexts('administration/units');
  const units = useQuery(unitsQuery);
  const { unit: chosen } = route.useSearch();
  const [making, setMaking] = useState(false);
  const shown = units.data?.find(({ id }) => id === chosen) ?? units.data?.[0];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
          {t('new.open')}
        </Button>
      </PageHeader>
      {units.isPending && <RowsSkeleton rows={10} />}
      {units.isError && <ProblemNotice problem={problemOf(units.error)} onRetry={() => void units.refetch()} />}
      {units.isSuccess && (
        <div className={classes.columns}>
          <nav aria-label={t('tree')}>
            <ul className={classes.tree}>
              {units.data.map((unit) => (
                <li key={unit.id} style={{ paddingInlineStart: `${depthOf(unit) * 1.25}rem` }}>
                  <UnitLink unit={unit} current={unit.id === shown?.id} />
                </li>
              ))}
            </ul>
          </nav>
          {shown && <UnitDetails key={shown.id} unit={shown} />}
        </div>
      )}
      {making && <NewUnitDialog parent={shown?.id ?? ''} onClose={() => setMaking(false)} />}
    </>
  );
}

function UnitLink({ unit, current }: { readonly unit: Unit; readonly current: boolean }) {
  const { t } = useTexts('administration/shared');
  return (
    <Link
      to="/administration/units"
      search={(previous) => ({ ...previous, unit: unit.id })}
      resetScroll={false}
      className={classes.unit}
      aria-current={current ? 'true' : undefined}
    >
      <span>{unit.name}</span>
      <span className={classes.kind}>{t(`kinds.${unit.kind as 'team'}`)}</span>
    </Link>
  );
}
