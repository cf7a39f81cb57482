import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf, type Schemas, type Versioned } from '../../api';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { calendarsQuery, unitQuery, type Unit } from '../shared/queries';
import { Section, Timeline } from '../shared/section';
import { byStart, useSpans } from '../shared/spans';
import { useTexts } from '../../texts';
import { CalendarDialog, EditUnitDialog, MoveUnitDialog } from './unit-dialogs';
import classes from './units-page.module.css';

type History = Schemas['UnitHistoryView'];

export function UnitDetails({ unit }: { readonly unit: Unit }) {
  const history = useQuery(unitQuery(unit.id));
  return (
    <div className={classes.details}>
      {history.isPending && <RowsSkeleton rows={5} />}
      {history.isError && <ProblemNotice problem={problemOf(history.error)} onRetry={() => void history.refetch()} />}
      {history.isSuccess && <Details unit={unit} read={history.data} />}
    </div>
  );
}

function Details({ unit, read }: { readonly unit: Unit; readonly read: Versioned<History> }) {
  const { t } = useTexts(['administration/units', 'administration/shared']);
  const calendars = useQuery(calendarsQuery).data;
  const [opened, setOpened] = useState<'move' | 'edit' | 'calendar' | null>(null);
  const history = read.body;
  const props = { history, unit, etag: read.etag, onClose: () => setOpened(null) };
  const calendar = calendars?.find(({ id }) => id === history.work_calendar)?.name;
  const isRoot = unit.parent === null;
  return (
    <>
      <h2 className={classes.name}>{history.name}</h2>
      <p className={classes.facts}>
        {t('facts', {
          kind: t(`administration/shared:kinds.${history.kind as 'team'}`),
          calendar: calendar ?? t(isRoot ? 'calendar.company' : 'calendar.inherited'),
        })}
      </p>
      <div className={classes.actions}>
        {!isRoot && <Button onClick={() => setOpened('move')}>{t('move.open')}</Button>}
        <Button variant="default" onClick={() => setOpened('edit')}>
          {t('edit.open')}
        </Button>
        <Button variant="default" onClick={() => setOpened('calendar')}>
          {t('calendar.open')}
        </Button>
      </div>
      {!isRoot && <Parents history={history} />}
      <Managers history={history} />
      {opened === 'move' && <MoveUnitDialog {...props} />}
      {opened === 'edit' && <EditUnitDialog {...props} />}
      {opened === 'calendar' && <CalendarDialog {...props} />}
    </>
  );
}

function Parents({ history }: { readonly history: History }) {
  const { t } = useTexts('administration/units');
  const { when, whenText, dates } = useSpans();
  return (
    <Section title={t('parents.title')}>
      <Timeline
        label={t('parents.title')}
        spans={byStart(history.parents).map((parent) => ({
          key: parent.id,
          title: t('parents.below', { unit: parent.parent_name }),
          dates: dates(parent),
          when: when(parent),
          whenText: whenText(parent),
        }))}
      />
    </Section>
  );
}

function Managers({ history }: { readonly history: History }) {
  const { t } = useTexts('administration/units');
  const { when, whenText, dates } = useSpans();
  return (
    <Section title={t('managers.title')}>
      {history.managers.length === 0 && <p className={classes.nothing}>{t('managers.none')}</p>}
      <Timeline
        label={t('managers.title')}
        spans={byStart(history.managers).map((role) => ({
          key: role.id,
          title: (
            <Link to="/administration/people/$id" params={{ id: role.person }}>
              {role.person_name}
            </Link>
          ),
          dates: dates(role),
          when: when(role),
          whenText: whenText(role),
        }))}
      />
    </Section>
  );
}
