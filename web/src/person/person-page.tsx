import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsLeftRight, IconRoute, IconTargetOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';

import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { useDocumentTitle } from '../app/use-page-turn';
import { compareQuery } from '../compare/compare-query';
import { CompareTable } from '../compare/compare-table';
import { ComparedSpans } from '../compare/compared-spans';
import { useFormat } from '../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { rememberVisit } from '../search/recent';
import { metricName } from '../metric/metric-name';
import { hasRole, useSession } from '../session/session';
import { useTexts } from '../texts';
import { groupsOf } from './goal-groups';
import { PastGoals } from './past-goals';
import classes from './person-page.module.css';
import { dataUntilQuery, goalsOfPersonQuery, metricsQuery, personQuery, type Goal } from './person-queries';
import { Places } from './places';
import { RunningGoals } from './running-goals';
import { useEffectOnce } from './use-effect-once';

const route = getRouteApi('/signed-in/people/$id');

export function PersonPage(): ReactNode {
  const { t } = useTexts('person');
  const { id } = route.useParams();
  const asOf = useAsOf();
  const session = useSession();
  const format = useFormat();
  const person = useQuery(personQuery(id));
  const goals = useQuery(goalsOfPersonQuery(id, asOf.parameter));
  const dataUntil = useQuery(dataUntilQuery).data;
  useDocumentTitle(person.data?.name);
  useEffectOnce(person.data !== undefined, id, () => {
    if (person.data) rememberVisit({ kind: 'person', id, name: person.data.name });
  });
  const problem = person.error ?? goals.error;
  if (problem) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemNotice
          problem={problemOf(problem)}
          onRetry={() => {
            void person.refetch();
            void goals.refetch();
          }}
        />
      </>
    );
  }
  if (!person.data || !goals.data) {
    return (
      <>
        <PageHeader title={t('title')} />
        <RowsSkeleton rows={6} />
      </>
    );
  }
  const place = person.data.places.find(
    (each) => each.primary && each.from <= asOf.date && (each.to === null || asOf.date < each.to),
  );
  const status = person.data.status === 'active' ? null : t(`status.${statusWord(person.data.status)}`);
  const placeWords = [place?.unit_name, status].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader
        title={person.data.name}
        text={placeWords === '' ? undefined : placeWords}
        asOf={t('asOf', { date: format.date(asOf.date) })}
        source={
          dataUntil === undefined
            ? undefined
            : dataUntil === null
              ? t('nothingDelivered')
              : t('dataUntil', { date: format.date(dataUntil) })
        }
      >
        {place && (
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => <Link {...props} to="/team" search={{ unit: place.unit }} />}
          >
            {t('team')}
          </Button>
        )}
        {(session.person.id === id || hasRole(session, 'manager', 'ops')) && (
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => <Link {...props} to="/people/$id/formula" params={{ id }} />}
            leftSection={<IconRoute size={16} aria-hidden />}
          >
            {t('formula')}
          </Button>
        )}
        <Button
          variant="default"
          size="sm"
          renderRoot={(props) => <Link {...props} to="/compare" search={{ person: id }} />}
          leftSection={<IconArrowsLeftRight size={16} aria-hidden />}
        >
          {t('compare')}
        </Button>
      </PageHeader>
      <PersonGoals id={id} goals={goals.data} today={asOf.date} asOf={asOf.parameter} />
      <Places person={person.data} />
    </>
  );
}

const known = ['invited', 'on_leave', 'departed'] as const;
function statusWord(status: string): (typeof known)[number] | 'active' {
  return known.find((each) => each === status) ?? 'active';
}

interface PersonGoalsProps {
  readonly id: string;
  readonly goals: readonly Goal[];
  readonly today: string;
  readonly asOf: string | undefined;
}

function PersonGoals({ id, goals, today, asOf }: PersonGoalsProps) {
  const { t } = useTexts('person');
  const metrics = useQuery(metricsQuery).data;
  const nameOf = (key: string): string => {
    const metric = metrics?.find((each) => each.key === key);
    return metric ? metricName(metric) : key;
  };
  const { running, over } = useMemo(() => groupsOf(goals, today), [goals, today]);
  const compared = useMemo(() => [...new Set(goals.map((goal) => goal.metric))], [goals]);
  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('running')}</h2>
        {running.length > 0 ? (
          <RunningGoals goals={running} metricName={nameOf} />
        ) : (
          <EmptyState icon={IconTargetOff} title={t('noGoals.title')} text={t('noGoals.text')} />
        )}
      </section>
      {over.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('past.title')}</h2>
          <p className={classes.hint}>{t('past.hint')}</p>
          <PastGoals past={over} metricName={nameOf} />
        </section>
      )}
      {compared.length > 0 && <Compared id={id} metrics={compared} metricName={nameOf} asOf={asOf} />}
    </>
  );
}

interface ComparedProps {
  readonly id: string;
  readonly metrics: readonly string[];
  readonly metricName: (key: string) => string;
  readonly asOf: string | undefined;
}

function Compared({ id, metrics, metricName: nameOf, asOf }: ComparedProps) {
  const { t } = useTexts('person');
  const { against } = route.useSearch();
  const navigate = route.useNavigate();
  const report = useQuery(compareQuery({ person: id, metrics, before: against, asOf }));
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('compared.title')}</h2>
        <SegmentedControl
          aria-label={t('compared.against')}
          size="xs"
          value={against ?? 'previous'}
          onChange={(value) =>
            void navigate({
              search: (previous) => ({ ...previous, against: value === 'year_before' ? value : undefined }),
              replace: true,
              resetScroll: false,
            })
          }
          data={[
            { value: 'previous', label: t('compared.previous') },
            { value: 'year_before', label: t('compared.yearBefore') },
          ]}
        />
      </div>
      {report.isPending && <RowsSkeleton rows={3} />}
      {report.isError && <ProblemNotice problem={problemOf(report.error)} onRetry={() => void report.refetch()} />}
      {report.data && (
        <>
          <ComparedSpans report={report.data} />
          <CompareTable report={report.data} metricName={nameOf} first="metric" />
        </>
      )}
    </section>
  );
}
