import { Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsLeftRight, IconDownload, IconPrinter, IconTargetOff, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, type ReactNode } from 'react';

import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { useDocumentTitle } from '../app/use-page-turn';
import { download, fileNameOf } from '../charts/download';
import { useFormat } from '../format';
import { EmptyState, FiguresSkeleton, PageHeader, ProblemNotice, RowsSkeleton, sortText, printPage } from '../parts';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { TeamCards } from './team-cards';
import { teamCsv } from './team-csv';
import { TeamGrid } from './team-grid';
import classes from './team-page.module.css';
import { teamQuery, type Team } from './team-query';
import { columnsOf, filtered, rowsOf, sorted, teamSort, type Column } from './team-rows';
import { UnitGoals, useSummarySentence } from './team-summary';
import { TeamToolbar } from './team-toolbar';
import { UnitPicker } from './unit-picker';
import { useGridWords } from './use-grid-words';
import type { TeamSearch } from './team-search';
import { useTeamSearch, type TeamChange } from './use-team-search';

export function TeamPage(): ReactNode {
  const { t } = useTexts('team');
  const [search, change] = useTeamSearch();
  const asOf = useAsOf();
  const team = useQuery(teamQuery({ unit: search.unit, period: search.period, asOf: asOf.parameter }));
  if (team.isPending) {
    return (
      <>
        <PageHeader title={t('title')} />
        <FiguresSkeleton figures={4} />
        <RowsSkeleton rows={8} />
      </>
    );
  }
  if (team.isError) {
    const problem = problemOf(team.error);
    return (
      <>
        <PageHeader title={t('title')} />
        {problem.status === 404 && search.unit === undefined ? (
          <EmptyState icon={IconUsers} title={t('nowhere.title')} text={t('nowhere.text')} />
        ) : (
          <ProblemNotice problem={problem} onRetry={() => void team.refetch()} />
        )}
      </>
    );
  }
  return <TeamView team={team.data} search={search} change={change} stale={team.isPlaceholderData} />;
}

interface TeamViewProps {
  readonly team: Team;
  readonly search: TeamSearch;
  readonly change: TeamChange;
  readonly stale: boolean;
}

function TeamView({ team, search, change, stale }: TeamViewProps) {
  const { t } = useTexts('team');
  const format = useFormat();
  const sentence = useSummarySentence(team);
  useDocumentTitle(team.unit.name);
  // What is typed is shown at once, the rows follow when there is time.
  const filter = useDeferredValue(search);
  const columns = useMemo(() => columnsOf(team, filter.metric), [team, filter.metric]);
  const sort = teamSort(filter.sort, columns);
  const people = useMemo(
    () => sorted(filtered(team, filter), teamSort(filter.sort, columns), format.locale),
    [team, filter, columns, format.locale],
  );
  const rows = useMemo(() => rowsOf(team, people, filter.grouped === true), [team, people, filter.grouped]);
  const words = useGridWords(team, filter.grouped === true);
  const narrow = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false });
  const period = team.periods.find((each) => each.label === columns[0]?.period) ?? team.periods[0];
  const save = (): void => {
    const name = fileNameOf(`${t('title')} ${team.unit.name} ${team.as_of}`);
    download(`${name}.csv`, new Blob([teamCsv(team, people)], { type: 'text/csv;charset=utf-8' }));
  };
  const caption = t('caption', { unit: team.unit.name });
  return (
    <div aria-busy={stale}>
      <PageHeader
        title={team.unit.name}
        text={sentence}
        period={period && format.dateRange(period.start, period.end)}
        asOf={t('asOf', { date: format.date(team.facts_until) })}
        source={<DataUntil team={team} columns={columns} />}
      >
        <div className={classes.tools}>
          <UnitPicker team={team} onUnit={(unit) => change({ unit })} />
          {team.other_periods.length > 1 && (
            <NativeSelect
              aria-label={t('period')}
              data={[
                { value: '', label: t('running') },
                ...team.other_periods.map((label) => ({ value: label, label: format.period(label) })),
              ]}
              value={search.period ?? ''}
              onChange={(event) => change({ period: event.currentTarget.value || undefined, sort: undefined })}
              size="sm"
              className={classes.period}
            />
          )}
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => <Link {...props} to="/compare" search={{ unit: team.unit.id }} />}
            leftSection={<IconArrowsLeftRight size={16} aria-hidden />}
          >
            {t('compare')}
          </Button>
          <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
            {t('csv')}
          </Button>
          <Button
            variant="default"
            size="sm"
            className={classes.print}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void printPage()}
          >
            {t('print')}
          </Button>
        </div>
      </PageHeader>
      <UnitGoals team={team} columns={columns} />
      {team.people.length === 0 ? (
        <EmptyState icon={IconUsers} title={t('nobody.title')} text={t('nobody.text')} />
      ) : (
        <>
          <TeamToolbar team={team} search={search} change={change} />
          <p className="visually-hidden" role="status">
            {t('shown', { count: people.length, all: team.people.length })}
          </p>
          {columns.length === 0 && filter.metric === undefined && <NoGoals team={team} change={change} />}
          {rows.length === 0 && (
            <EmptyState icon={IconTargetOff} title={t('nothing.title')} text={t('nothing.text')}>
              <Button variant="default" onClick={() => change(cleared)}>
                {t('nothing.clear')}
              </Button>
            </EmptyState>
          )}
          {rows.length > 0 &&
            (narrow ? (
              <TeamCards caption={caption} rows={rows} columns={columns} words={words} />
            ) : (
              <TeamGrid
                caption={caption}
                rows={rows}
                columns={columns}
                words={words}
                sort={sort}
                onSort={(next) => change({ sort: sortText(next) })}
              />
            ))}
        </>
      )}
    </div>
  );
}

const cleared: Partial<TeamSearch> = { show: undefined, status: undefined, metric: undefined, name: undefined };

// Nobody has a goal that runs on the day: the newest period that had some is a click away.
function NoGoals({ team, change }: { readonly team: Team; readonly change: TeamChange }) {
  const { t } = useTexts('team');
  const [newest] = team.other_periods;
  return (
    <EmptyState icon={IconTargetOff} title={t('noGoals.title')} text={t('noGoals.text')}>
      {newest !== undefined && (
        <Button variant="default" onClick={() => change({ period: newest })}>
          {t('noGoals.show', { period: newest })}
        </Button>
      )}
    </EmptyState>
  );
}

// How old the numbers are: the metric whose source has been silent for longest.
function DataUntil({ team, columns }: { readonly team: Team; readonly columns: readonly Column[] }) {
  const { t } = useTexts('team');
  const format = useFormat();
  const used = new Set(columns.map((column) => column.metric));
  const known = team.metrics.filter((metric) => metric.data_until !== null && used.has(metric.key));
  const oldest = known.reduce<(typeof known)[number] | undefined>(
    (found, metric) => (!found || (metric.data_until ?? '') < (found.data_until ?? '') ? metric : found),
    undefined,
  );
  if (!oldest) return null;
  return t('dataUntil', { metric: metricName(oldest), date: format.date(oldest.data_until) });
}
