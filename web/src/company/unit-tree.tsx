import { ActionIcon, Skeleton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { PaceBar, ProblemNotice, StatusBadge } from '../parts';
import { useTexts } from '../texts';
import { companyQuery, type CompanyReport, type UnitRow } from './company-queries';
import { paceOf } from './pace-of';
import classes from './unit-tree.module.css';
import { useAmount, useCompanySearch, type Metric } from './use-company';

interface UnitTreeProps {
  readonly report: CompanyReport;
  readonly metric: Metric | undefined;
}

// Units with their own numbers; a branch is read when it is opened, and what is open is in the address.
export function UnitTree({ report, metric }: UnitTreeProps) {
  const { t } = useTexts('company');
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('units.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('units.unit')}</th>
            <th scope="col" data-numeric>
              {t('units.actual')}
            </th>
            <th scope="col" className={classes.paceColumn}>
              {t('units.pace')}
            </th>
            <th scope="col">{t('units.status')}</th>
            <th scope="col" data-numeric data-hide>
              {t('units.projection')}
            </th>
            <th scope="col" data-numeric data-hide>
              {t('units.people')}
            </th>
            <th scope="col" data-hide>
              {t('units.coverage')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.units.map((unit) => (
            <UnitBranch key={unit.id} unit={unit} depth={0} metric={metric} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BranchProps {
  readonly unit: UnitRow;
  readonly depth: number;
  readonly metric: Metric | undefined;
}

function UnitBranch({ unit, depth, metric }: BranchProps) {
  const { search, change } = useCompanySearch();
  const open = search.open ?? [];
  const isOpen = open.includes(unit.id);
  const toggle = (): void => {
    const next = isOpen ? open.filter((id) => id !== unit.id) : [...open, unit.id];
    change({ open: next.length > 0 ? next : undefined });
  };
  return (
    <>
      <UnitLine unit={unit} depth={depth} metric={metric} isOpen={isOpen} onToggle={toggle} />
      {isOpen && <BelowUnit unit={unit} depth={depth + 1} metric={metric} />}
    </>
  );
}

function BelowUnit({ unit, depth, metric }: BranchProps) {
  const { question } = useCompanySearch();
  const below = useQuery(companyQuery({ ...question, unit: unit.id }));
  // While another unit's answer stands in for this one, its rows would be wrong.
  if (below.isPending || below.isPlaceholderData) {
    return (
      <tr>
        <td colSpan={7}>
          <Skeleton height={14} width="40%" ml={`${depth * 1.6}rem`} />
        </td>
      </tr>
    );
  }
  if (below.isError) {
    return (
      <tr>
        <td colSpan={7}>
          <ProblemNotice problem={problemOf(below.error)} onRetry={() => void below.refetch()} />
        </td>
      </tr>
    );
  }
  return below.data.units.map((child) => <UnitBranch key={child.id} unit={child} depth={depth} metric={metric} />);
}

interface LineProps extends BranchProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function UnitLine({ unit, depth, metric, isOpen, onToggle }: LineProps) {
  const { t } = useTexts('company');
  const format = useFormat();
  const amount = useAmount(metric);
  const { goal, standing, coverage } = unit;
  return (
    <tr>
      <th scope="row">
        <span className={classes.name} style={{ paddingInlineStart: `${depth * 1.6}rem` }}>
          {unit.units > 0 ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'units.close' : 'units.open', { unit: unit.name })}
              onClick={onToggle}
            >
              {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
            </ActionIcon>
          ) : (
            <span className={classes.leaf} />
          )}
          <Link
            to="/company"
            search={(before: Record<string, unknown>) => ({ ...before, unit: unit.id, open: undefined })}
            className={classes.link}
          >
            {unit.name}
          </Link>
        </span>
      </th>
      <td data-numeric>
        {amount(unit.actual, unit.currency, { compact: unit.currency !== null })}
        {goal && (
          <span className={classes.small}>
            {t('units.ofTarget', { target: amount(goal.target, goal.currency, { compact: goal.currency !== null }) })}
          </span>
        )}
      </td>
      <td className={classes.paceColumn}>
        {goal ? (
          <span className={classes.pace}>
            <PaceBar {...paceOf(goal)} name={unit.name} size="sm" />
            <span className={classes.percent}>{format.attainment(goal.attainment, { places: 0 })}</span>
          </span>
        ) : (
          <span className={classes.quiet}>{t('units.noGoal')}</span>
        )}
      </td>
      <td>{goal && <StatusBadge status={goal.status} size="sm" />}</td>
      <td data-numeric data-hide>
        {goal ? amount(goal.projection, goal.currency, { compact: goal.currency !== null }) : format.number(null)}
      </td>
      <td data-numeric data-hide>
        {standing ? (
          <>{t('units.behindOf', { behind: format.number(standing.behind), all: format.number(standing.with_goal) })}</>
        ) : (
          <span className={classes.quiet}>{t('units.headcount', { count: unit.people })}</span>
        )}
      </td>
      <td data-hide>
        {coverage ? (
          <span className={classes.coverage}>
            {format.percent(coverage.coverage, { places: 0 })}
            <StatusBadge status={coverage.band} size="sm" />
          </span>
        ) : (
          <span className={classes.quiet}>{format.number(null)}</span>
        )}
      </td>
    </tr>
  );
}
