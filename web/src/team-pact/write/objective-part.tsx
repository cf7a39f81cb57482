import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { metricsQuery } from '../../administration/shared/queries';
import { api, ok, queryKeys } from '../../api';
import { useFormat } from '../../format';
import { unitsBefore, type Found } from '../../goal/checker/findings';
import { FindingsList, useFindingsSummary } from '../../goal/checker/findings-list';
import { SentenceField } from '../../goal/editor/sentence-field';
import { goalTitle } from '../../metric/metric-name';
import { Line, order } from '../../pact/line';
import { useTexts } from '../../texts';
import { withDays, type MilestoneRow } from '../words/form';
import { Prose, RowList } from './fields';
import type { Sentence } from './use-sentence';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface ObjectivePartProps {
  readonly desk: WordsDesk;
  readonly sentence: Sentence;
}

// The objective in one sentence with what the checker asks, the goal it follows, its days and milestones.
export function ObjectivePart({ desk, sentence }: ObjectivePartProps) {
  const { t } = useTexts('team-pact/write');
  const { form, change } = desk;
  return (
    <section className={classes.part} aria-labelledby="pact-part-objective">
      <h2 id="pact-part-objective">{t('objective.title')}</h2>
      <Line
        label={t('objective.name')}
        value={form.title}
        error={desk.refused('title')}
        onChange={(title) => change({ title })}
      />
      <Objective
        statement={form.statement}
        sentence={sentence}
        refused={desk.refused('statement')}
        onChange={(statement) => change({ statement })}
      />
      <Goal desk={desk} />
      <Prose desk={desk} name="serves" place="serves" />
      <div className={classes.pair}>
        <Line
          type="date"
          label={t('objective.start')}
          value={form.start}
          error={desk.refused('effective')}
          onChange={(start) => change(withDays(form, { start }))}
        />
        <Line
          type="date"
          label={t('objective.end')}
          value={form.end}
          onChange={(end) => change(withDays(form, { end }))}
        />
      </div>
      <Milestones desk={desk} />
    </section>
  );
}

interface ObjectiveProps {
  readonly statement: string;
  readonly sentence: Sentence;
  readonly refused?: string | undefined;
  readonly onChange: (statement: string) => void;
}

// The sentence with the checker beneath it.
export function Objective({ statement, sentence: { findings, unread }, refused, onChange }: ObjectiveProps) {
  const { t } = useTexts(['team-pact/write', 'goal/checker']);
  const field = useRef<HTMLTextAreaElement>(null);
  const summary = useFindingsSummary();
  const show = ({ at: [start = 0, end = 0] }: Found): void => {
    field.current?.focus();
    field.current?.setSelectionRange(unitsBefore(statement, start), unitsBefore(statement, end));
  };
  const told = statement.trim() === '' || unread ? '' : summary(findings);
  return (
    <div id="pact-statement">
      <SentenceField
        field={field}
        value={statement}
        findings={findings}
        note={refused ?? (unread ? t('objective.unread') : t('objective.hint'))}
        placeholder={t('objective.placeholder')}
        summary={told}
        onChange={onChange}
      />
      {told !== '' && findings.length === 0 && <p className={classes.hint}>{told}</p>}
      {told !== '' && findings.length > 0 && (
        <details className={classes.findings} open>
          <summary>{t('objective.asks', { summary: told })}</summary>
          <FindingsList findings={findings} onShow={show} />
        </details>
      )}
    </div>
  );
}

const goalsQuery = {
  queryKey: [...queryKeys.numbers, 'goals', 'of a team pact'],
  queryFn: () => ok(api.GET('/api/v1/goals', { params: { query: { state: 'running', limit: 200 } } })),
} as const;

// A running goal whose numbers the pact follows: it says metric, target and pace.
function Goal({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('team-pact/write');
  const format = useFormat();
  const goals = useQuery(goalsQuery);
  const metrics = useQuery(metricsQuery).data ?? [];
  const options = (goals.data?.items ?? []).map((goal) => {
    const metric = metrics.find(({ key }) => key === goal.metric) ?? { key: goal.metric, name: goal.metric };
    const title = goalTitle({ title: goal.title, metric, period: goal.period.label }, format);
    return { value: goal.id, label: `${goal.owner.name}, ${title}: ${format.amount(goal.target, goal.currency)}` };
  });
  const { goal } = desk.form;
  // A goal that is linked already stays, also for somebody who can't read it.
  const known = goal === '' || options.some(({ value }) => value === goal);
  return (
    <Select
      id="pact-goal"
      searchable
      clearable
      limit={60}
      label={t('objective.goal')}
      description={t('objective.goalHint')}
      inputWrapperOrder={order}
      placeholder={t('objective.noGoal')}
      nothingFoundMessage={t('objective.nothingFound')}
      clearButtonProps={{ 'aria-label': t('objective.clearGoal') }}
      error={desk.refused('goal')}
      data={known ? options : [{ value: goal, label: t('objective.sameGoal') }, ...options]}
      value={goal === '' ? null : goal}
      onChange={(value) => desk.change({ goal: value ?? '' })}
    />
  );
}

function Milestones({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('team-pact/write');
  const { milestones } = desk.form;
  const fresh = (): Omit<MilestoneRow, 'row'> => ({ title: '', due: '' });
  return (
    <fieldset className={classes.rows}>
      <legend>{t('milestones.title')}</legend>
      <p className={classes.hint}>{t('milestones.hint')}</p>
      <RowList
        name="milestones"
        rows={milestones}
        fresh={fresh}
        add={t('milestones.add')}
        label={({ title }) => title}
        put={(rows) => desk.change({ milestones: rows })}
      >
        {(one, put) => (
          <>
            <Line
              label={t('milestones.what')}
              value={one.title}
              error={desk.refused(`milestones/${one.row}/title`)}
              onChange={(title) => put({ title })}
            />
            <Line type="date" label={t('milestones.due')} value={one.due} onChange={(due) => put({ due })} />
          </>
        )}
      </RowList>
    </fieldset>
  );
}
