import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { metricsQuery } from '../../administration/shared/queries';
import { api, ok, queryKeys } from '../../api';
import { useFormat } from '../../format';
import { goalTitle, metricName } from '../../metric/metric-name';
import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import type { PactLine } from '../pact-queries';
import { judgedCadences } from '../pact-queries';
import { readThreshold } from '../words/body';
import { type FloorRow } from '../words/form';
import { Prose, Rows } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface PartProps {
  readonly desk: WordsDesk;
  readonly pact: PactLine;
}

// Which goals, and the least that is acceptable on the way to them.
export function TargetsPart({ desk, pact }: PartProps) {
  const { t } = useTexts('sales-pact/write');
  const { form, change } = desk;
  return (
    <>
      <div className={classes.pair}>
        <Line
          type="date"
          label={t('start')}
          value={form.start}
          error={desk.refused('effective')}
          onChange={(start) => change({ start })}
        />
        <Line type="date" label={t('end')} value={form.end} onChange={(end) => change({ end })} />
      </div>
      <Goals desk={desk} pact={pact} />
      <Floors desk={desk} />
      <Prose desk={desk} name="plan" place="targets/plan" />
      <Prose desk={desk} name="serves" place="targets/serves" />
      <Prose desk={desk} name="progress" place="targets/progress" />
    </>
  );
}

const goalsOf = (person: string) => ({
  queryKey: [...queryKeys.numbers, 'goals', 'of a pact', person],
  queryFn: () => ok(api.GET('/api/v1/goals', { params: { query: { person, state: 'running', limit: 200 } } })),
});

// The rep's running goals, which are told in the text as they stand when it is frozen.
function Goals({ desk, pact }: PartProps) {
  const { t } = useTexts('sales-pact/write');
  const format = useFormat();
  const goals = useQuery(goalsOf(pact.rep.id));
  const metrics = useQuery(metricsQuery).data ?? [];
  const { form, change } = desk;
  const listed = goals.data?.items ?? [];
  return (
    <fieldset className={classes.rows}>
      <legend>{t('goals.title')}</legend>
      <p className={classes.hint}>{t(listed.length === 0 && goals.isSuccess ? 'goals.none' : 'goals.hint')}</p>
      <div className={classes.checks}>
        {listed.map((goal) => {
          const metric = metrics.find(({ key }) => key === goal.metric) ?? { key: goal.metric, name: goal.metric };
          return (
            <Checkbox
              key={goal.id}
              label={`${goalTitle({ title: goal.title, metric, period: goal.period.label }, format)}: ${format.amount(goal.target, goal.currency)}`}
              checked={form.goals.includes(goal.id)}
              error={desk.refused(`targets/goals/${form.goals.indexOf(goal.id)}`)}
              onChange={({ currentTarget: { checked } }) =>
                change({ goals: checked ? [...form.goals, goal.id] : form.goals.filter((each) => each !== goal.id) })
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const fresh = (): Omit<FloorRow, 'row'> => ({
  metric: '',
  comparator: 'min',
  threshold: '',
  cadence: 'week',
  prorate: true,
  critical: true,
  source: 'measured',
  grace: '2',
  tolerated: '0',
  from: '',
  to: '',
});

function Floors({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const metrics = useQuery(metricsQuery).data ?? [];
  const names = metrics
    .map((metric) => ({ value: metric.key, label: metricName(metric) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const nameOf = (key: string): string => names.find(({ value }) => value === key)?.label ?? key;
  return (
    <Rows desk={desk} name="floors" fresh={fresh} label={({ metric }) => nameOf(metric)}>
      {(one, put) => {
        const place = `targets/floors/${one.row}`;
        const read = readThreshold(one.threshold, desk.mark);
        return (
          <>
            <NativeSelect
              label={t('floor.metric')}
              error={desk.refused(`${place}/metric`) ?? desk.refused(place)}
              data={[{ value: '', label: t('floor.choose') }, ...names]}
              value={one.metric}
              onChange={(event) => put({ metric: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('floor.comparator')}
              data={(['min', 'max'] as const).map((value) => ({ value, label: t(`floor.${value}`) }))}
              value={one.comparator}
              onChange={(event) => put({ comparator: event.currentTarget.value === 'max' ? 'max' : 'min' })}
            />
            <Line
              label={t('floor.threshold')}
              inputMode="decimal"
              value={one.threshold}
              error={'problem' in read ? t('floor.unreadable') : desk.refused(`${place}/threshold`)}
              onChange={(threshold) => put({ threshold })}
            />
            <NativeSelect
              label={t('floor.cadence')}
              error={desk.refused(`${place}/cadence`)}
              data={judgedCadences.map((value) => ({ value, label: t(`sales-pact/words:cadence.${value}`) }))}
              value={one.cadence}
              onChange={({ currentTarget: { value } }) =>
                put({ cadence: judgedCadences.find((each) => each === value) ?? one.cadence })
              }
            />
            <details className={classes.more}>
              <summary>{t('floor.more')}</summary>
              <div className={classes.cells}>
                <Checkbox
                  label={t('floor.critical')}
                  checked={one.critical}
                  onChange={(event) => put({ critical: event.currentTarget.checked })}
                />
                <Checkbox
                  label={t('floor.prorate')}
                  error={desk.refused(`${place}/prorate`)}
                  checked={one.prorate}
                  onChange={(event) => put({ prorate: event.currentTarget.checked })}
                />
                <Checkbox
                  label={t('floor.selfReported')}
                  checked={one.source === 'self_reported'}
                  onChange={(event) => put({ source: event.currentTarget.checked ? 'self_reported' : 'measured' })}
                />
                <Line
                  label={t('floor.tolerated')}
                  inputMode="numeric"
                  max={1}
                  value={one.tolerated}
                  error={desk.refused(`${place}/tolerated_misses`)}
                  onChange={(tolerated) => put({ tolerated })}
                />
                <Line
                  label={t('floor.grace')}
                  inputMode="numeric"
                  max={2}
                  value={one.grace}
                  error={desk.refused(`${place}/grace_wd`)}
                  onChange={(grace) => put({ grace })}
                />
                <Line
                  type="date"
                  label={t('floor.from')}
                  value={one.from}
                  error={desk.refused(`${place}/from`)}
                  onChange={(from) => put({ from })}
                />
                <Line
                  type="date"
                  label={t('floor.to')}
                  value={one.to}
                  error={desk.refused(`${place}/to`)}
                  onChange={(to) => put({ to })}
                />
              </div>
            </details>
          </>
        );
      }}
    </Rows>
  );
}
