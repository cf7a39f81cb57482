import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf, type Versioned } from '../../api';
import { useDocumentTitle } from '../../app/use-page-turn';
import { useFormat } from '../../format';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { personQuery, type PersonHistory } from '../shared/queries';
import { Section, Timeline } from '../shared/section';
import { byStart, useSpans } from '../shared/spans';
import { useTexts } from '../../texts';
import { Absences } from './absences';
import { usePersonDialog } from './person-dialogs';
import classes from './person-page.module.css';
import { PersonStatus } from './person-status';

const route = getRouteApi('/signed-in/administration/people/$id');

export function PersonPage() {
  const { t } = useTexts('administration/people');
  const { id } = route.useParams();
  const person = useQuery(personQuery(id));
  return (
    <>
      <Link to="/administration/people" className={classes.back}>
        <IconChevronLeft size={16} aria-hidden />
        {t('title')}
      </Link>
      {person.isPending && <RowsSkeleton rows={8} />}
      {person.isError && <ProblemNotice problem={problemOf(person.error)} onRetry={() => void person.refetch()} />}
      {person.isSuccess && <Person read={person.data} />}
    </>
  );
}

function Person({ read }: { readonly read: Versioned<PersonHistory> }) {
  const { t } = useTexts('administration/people');
  const person = read.body;
  const { open, dialog } = usePersonDialog(read);
  const gone = person.status === 'departed';
  useDocumentTitle(person.name);
  return (
    <>
      <PageHeader
        title={person.name}
        text={person.email ?? t('noEmail')}
        source={<PersonStatus status={person.status} />}
      >
        {!gone && <Button onClick={() => open({ kind: 'move' })}>{t('move.open')}</Button>}
        <Button variant="default" onClick={() => open({ kind: 'details' })}>
          {t('details.open')}
        </Button>
      </PageHeader>
      <Facts person={person} />
      <Places person={person} />
      <Roles
        person={person}
        onGrant={() => open({ kind: 'role' })}
        onEnd={(role) => open({ kind: 'end-role', role })}
      />
      <Absences
        person={person}
        onAdd={() => open({ kind: 'absence', absence: null })}
        onChange={(absence) => open({ kind: 'absence', absence })}
        onRemove={(absence) => open({ kind: 'remove-absence', absence })}
      />
      <Section title={t('access.title')} text={t('access.text')}>
        <div className={classes.access}>
          {!gone && person.email !== null && (
            <Button variant="default" onClick={() => open({ kind: 'invite' })}>
              {t('invite.openKnown')}
            </Button>
          )}
          <Button variant="default" onClick={() => open({ kind: 'sessions' })}>
            {t('sessions.open')}
          </Button>
          {!gone && (
            <Button variant="default" onClick={() => open({ kind: 'departure' })}>
              {t('departure.open')}
            </Button>
          )}
        </div>
      </Section>
      {dialog}
    </>
  );
}

function Facts({ person }: { readonly person: PersonHistory }) {
  const { t } = useTexts('administration/people');
  const format = useFormat();
  const facts: [string, string][] = [[t('facts.hired'), format.date(person.hired_on)]];
  if (person.departed_on !== null) facts.push([t('facts.departed'), format.date(person.departed_on)]);
  if (person.weekly_hours !== null) facts.push([t('facts.hours'), format.number(person.weekly_hours)]);
  if (person.selling_hours_per_week !== null)
    facts.push([t('facts.sellingHours'), format.number(person.selling_hours_per_week)]);
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Places({ person }: { readonly person: PersonHistory }) {
  const { t } = useTexts('administration/people');
  const { when, whenText, dates } = useSpans();
  const format = useFormat();
  return (
    <Section title={t('places.title')} text={t('places.text')}>
      <Timeline
        label={t('places.title')}
        spans={byStart(person.places).map((place) => ({
          key: place.id,
          title: place.unit_name,
          dates: dates(place),
          when: when(place),
          whenText: whenText(place),
          note:
            place.fte_percent === 100
              ? undefined
              : t('places.fte', { percent: format.percent((place.fte_percent / 100).toFixed(2), { places: 0 }) }),
        }))}
      />
    </Section>
  );
}

interface RolesProps {
  readonly person: PersonHistory;
  readonly onGrant: () => void;
  readonly onEnd: (role: PersonHistory['roles'][number]) => void;
}

function Roles({ person, onGrant, onEnd }: RolesProps) {
  const { t } = useTexts(['administration/people', 'administration/shared']);
  const { when, whenText, dates } = useSpans();
  const grant = (
    <Button variant="default" size="compact-sm" onClick={onGrant}>
      {t('role.open')}
    </Button>
  );
  return (
    <Section title={t('role.title')} text={t('role.text')} action={person.status === 'departed' ? undefined : grant}>
      {person.roles.length === 0 && <p className={classes.nothing}>{t('role.none')}</p>}
      <Timeline
        label={t('role.title')}
        spans={byStart(person.roles).map((role) => {
          const name = t(`administration/shared:roles.${role.role as 'rep'}`);
          return {
            key: role.id,
            title: t('role.in', { role: name, unit: role.unit_name }),
            dates: dates(role),
            when: when(role),
            whenText: whenText(role),
            actions:
              when(role) === 'past' ? undefined : (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={t('role.endNamed', { role: name, unit: role.unit_name })}
                  onClick={() => onEnd(role)}
                >
                  {t('role.end')}
                </Button>
              ),
          };
        })}
      />
    </Section>
  );
}
