import { Button, NativeSelect } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { problemOf } from '../api';
import { useAsOf } from '../app/as-of';
import { useDocumentTitle } from '../app/use-page-turn';
import { useFormat } from '../format';
import { goalTitle } from '../metric/metric-name';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { dataUntilQuery } from '../person/person-queries';
import { useTexts } from '../texts';
import { Assumptions } from './assumptions';
import { Chain } from './chain';
import classes from './formula-page.module.css';
import { formulaQuery, type SalesFormula } from './formula-query';
import { Lead } from './lead';
import { Levers } from './levers';
import { OpenDeals } from './open-deals';
import { useWhatIf, type WhatIfState } from './use-what-if';
import { isAssuming } from './what-if';
import { WorkedOut } from './worked-out';

const IntoPact = lazy(() => import('./into-pact'));

const route = getRouteApi('/signed-in/people/$id/formula');

export function FormulaPage() {
  const { id } = route.useParams();
  return <PageOf key={id} id={id} />;
}

// From what is still to win back to what it takes each week (R-SF).
function PageOf({ id }: { readonly id: string }) {
  const { t } = useTexts('formula');
  const asOf = useAsOf();
  const whatIf = useWhatIf();
  const formula = useQuery(formulaQuery(id, whatIf.settled, asOf.parameter));
  useDocumentTitle(formula.data && t('titleOf', { name: formula.data.person.name }));
  return (
    <div className={classes.page}>
      {formula.data ? (
        <Heading formula={formula.data} whatIf={whatIf} />
      ) : (
        <PageHeader title={t('title')} text={formula.isError ? undefined : t('loading')} />
      )}
      {formula.isPending && <RowsSkeleton rows={6} />}
      {formula.isError && <ProblemNotice problem={problemOf(formula.error)} onRetry={() => void formula.refetch()} />}
      {formula.data && (
        <div aria-busy={formula.isPlaceholderData}>
          <Lead formula={formula.data} />
          <Chain formula={formula.data} />
          <Suspense fallback={null}>
            <IntoPact formula={formula.data} assumed={whatIf.settled} />
          </Suspense>
          <div className={classes.sides}>
            <Assumptions formula={formula.data} whatIf={whatIf} />
            <Levers formula={formula.data} />
          </div>
          <OpenDeals formula={formula.data} />
          <WorkedOut formula={formula.data} />
        </div>
      )}
    </div>
  );
}

interface HeadingProps {
  readonly formula: SalesFormula;
  readonly whatIf: WhatIfState;
}

function Heading({ formula, whatIf }: HeadingProps) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const dataUntil = useQuery(dataUntilQuery).data;
  const { goal, choices, period } = formula;
  const listed = goal === null || choices.some((each) => each.id === goal.id) ? choices : [goal, ...choices];
  return (
    <PageHeader
      title={t('title')}
      period={`${format.period(period.label)}, ${format.dateRange(period.start, period.end)}`}
      asOf={t('asOf', { date: format.date(formula.as_of) })}
      source={dataUntil ? t('dataUntil', { date: format.date(dataUntil) }) : t('nothingDelivered')}
      text={formula.person.name}
    >
      {listed.length > 1 && (
        <NativeSelect
          aria-label={t('goal')}
          value={goal?.id ?? ''}
          onChange={({ currentTarget: { value } }) => whatIf.assume({ goal: value })}
          data={listed.map((each) => ({
            value: each.id,
            label: goalTitle(
              { title: each.title, metric: { key: 'revenue', name: 'Revenue' }, period: each.period.label },
              format,
            ),
          }))}
        />
      )}
      {isAssuming(whatIf.asked) && (
        <Button variant="default" onClick={whatIf.reset} leftSection={<IconRestore size={16} aria-hidden />}>
          {t('reset')}
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/people/$id" params={{ id: formula.person.id }} />}
      >
        {t('toPerson')}
      </Button>
    </PageHeader>
  );
}
