import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { api, ok, problemOf } from '../../api';
import { useFormat } from '../../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { administrationKey } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { Bars } from './bars';
import { RampDialog, SeasonDialog } from './profile-dialogs';
import classes from './profiles-page.module.css';

const seasonsQuery = queryOptions({
  queryKey: [...administrationKey, 'seasonality-profiles'],
  queryFn: () => ok(api.GET('/api/v1/seasonality-profiles')),
});
const rampsQuery = queryOptions({
  queryKey: [...administrationKey, 'ramp-profiles'],
  queryFn: () => ok(api.GET('/api/v1/ramp-profiles')),
});

// How targets are spread over their period, and how much of them new sellers carry.
export function ProfilesPage() {
  const { t } = useTexts('administration/profiles');
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <Seasons />
      <Ramps />
    </>
  );
}

function Seasons() {
  const { t } = useTexts('administration/profiles');
  const format = useFormat();
  const seasons = useQuery(seasonsQuery);
  const [making, setMaking] = useState(false);
  return (
    <Section
      title={t('season.title')}
      text={t('season.text')}
      action={<Make onClick={() => setMaking(true)} label={t('season.new')} />}
    >
      {seasons.isPending && <RowsSkeleton rows={3} />}
      {seasons.isError && <ProblemNotice problem={problemOf(seasons.error)} onRetry={() => void seasons.refetch()} />}
      {seasons.data?.length === 0 && <p className={classes.none}>{t('season.none')}</p>}
      <Cards>
        {(seasons.data ?? []).map((profile) => (
          <li key={profile.id}>
            <h3 className={classes.name}>{profile.name}</h3>
            <p className={classes.note}>{t('season.parts', { count: profile.shares.length })}</p>
            <Bars
              label={profile.name}
              bars={profile.shares.map((share, index) => ({
                label: format.number(index + 1),
                value: share,
                text: t('percent', { value: format.number(share, { places: 1 }) }),
              }))}
            />
          </li>
        ))}
      </Cards>
      {making && <SeasonDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Ramps() {
  const { t } = useTexts('administration/profiles');
  const format = useFormat();
  const ramps = useQuery(rampsQuery);
  const [making, setMaking] = useState(false);
  return (
    <Section
      title={t('ramp.title')}
      text={t('ramp.text')}
      action={<Make onClick={() => setMaking(true)} label={t('ramp.new')} />}
    >
      {ramps.isPending && <RowsSkeleton rows={3} />}
      {ramps.isError && <ProblemNotice problem={problemOf(ramps.error)} onRetry={() => void ramps.refetch()} />}
      {ramps.data?.length === 0 && <p className={classes.none}>{t('ramp.none')}</p>}
      <Cards>
        {(ramps.data ?? []).map((profile) => (
          <li key={profile.id}>
            <h3 className={classes.name}>{profile.name}</h3>
            <p className={classes.note}>{t('ramp.months', { count: profile.percent_by_month.length })}</p>
            <Bars
              label={profile.name}
              bars={profile.percent_by_month.map((percent, index) => ({
                label: t('ramp.month', { number: format.number(index + 1) }),
                value: String(percent),
                text: t('percent', { value: format.number(percent) }),
              }))}
            />
          </li>
        ))}
      </Cards>
      {making && <RampDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Make({ onClick, label }: { readonly onClick: () => void; readonly label: string }) {
  return (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

function Cards({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.cards}>{children}</ul>;
}
