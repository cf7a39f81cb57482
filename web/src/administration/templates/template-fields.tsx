import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { lintQuery } from '../../goal/checker/check-query';
import { findingsOf } from '../../goal/checker/findings';
import { FindingsList } from '../../goal/checker/findings-list';
import { emptyForm, type Mode } from '../../goal/editor/form';
import { numberRules } from '../../goal/editor/form-numbers';
import { laterHalf } from '../../goal/periods';
import { asWritten, fillBlanks } from '../../goal/many/blanks';
import { BlanksBar } from '../../goal/many/blanks-bar';
import { fillingsOf } from '../../goal/many/fillings';
import { metricName } from '../../metric/metric-name';
import { useTexts } from '../../texts';
import type { FieldsProps } from './template-dialog';
import { lengths, readTemplateNumber, templateModes, type Length } from './template-form';
import classes from './templates-page.module.css';

const pauseInTyping = 300; // ms

// What a template is called and for whom, its sentence beside what the checker asks, and what is reached.
export function TemplateFields({ form, facts, change, refused }: FieldsProps) {
  const { t } = useTexts('administration/templates');
  const { t: editor } = useTexts('goal/editor');
  const { t: many } = useTexts('goal/many');
  const { t: words } = useTexts('goal/templates');
  const field = useRef<HTMLTextAreaElement>(null);
  const metrics = facts.metrics
    .map((metric) => ({ value: metric.key, label: metricName(metric) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const known = metrics.some(({ value }) => value === form.metric) || form.metric === '';
  const metric = facts.metrics.find(({ key }) => key === form.metric);
  const rules = numberRules(facts.locale, metric, facts.workspace.currency);
  const number = (name: 'value' | 'stretch') => {
    const read = readTemplateNumber(form, name, rules);
    const said = 'problem' in read ? editor(`unreadable.${read.problem}`, { count: rules.places }) : undefined;
    return (
      <TextInput
        label={name === 'value' ? editor(`value.${form.mode as Mode}`) : editor('stretch')}
        description={name === 'value' ? t('valueHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        error={said ?? refused(`target/${name}`)}
        value={form[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    );
  };
  return (
    <>
      <div className={classes.row}>
        <TextInput
          data-autofocus
          label={t('name')}
          maxLength={80}
          error={refused('name')}
          value={form.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('forRole')}
          maxLength={60}
          error={refused('for_role')}
          value={form.for_role}
          onChange={(event) => change({ for_role: event.currentTarget.value })}
        />
      </div>
      <div>
        <Textarea
          ref={field}
          autosize
          minRows={2}
          maxLength={1000}
          label={t('statement')}
          description={many('sentenceHint')}
          placeholder={many('placeholder')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={refused('statement')}
          value={form.statement}
          onChange={(event) => change({ statement: event.currentTarget.value })}
        />
        <BlanksBar field={field} statement={form.statement} onInsert={(statement) => change({ statement })} />
      </div>
      <Asked form={form} facts={facts} />
      <div className={classes.row}>
        <NativeSelect
          label={editor('metric')}
          error={refused('metric')}
          data={[
            { value: '', label: editor('chooseMetric') },
            ...(known ? [] : [{ value: form.metric, label: form.metric }]),
            ...metrics,
          ]}
          value={form.metric}
          onChange={(event) => change({ metric: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('length')}
          data={lengths.map((each) => ({ value: each, label: words(`length.${each}`) }))}
          value={form.length}
          onChange={({ currentTarget: { value } }) =>
            change({ length: lengths.find((each) => each === value) ?? form.length })
          }
        />
      </div>
      <div className={classes.row}>
        <NativeSelect
          label={editor('mode.label')}
          error={refused('target/mode')}
          data={[...new Set<string>([...templateModes, form.mode])].map((each) => ({
            value: each,
            label: editor(`mode.${each as Mode}`),
          }))}
          value={form.mode}
          onChange={(event) => change({ mode: event.currentTarget.value })}
        />
        {number('value')}
        {form.mode === 'absolute' && number('stretch')}
      </div>
      <Textarea
        autosize
        minRows={2}
        maxLength={500}
        label={t('about')}
        error={refused('about')}
        value={form.about}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
    </>
  );
}

// What the checker asks about the sentence, as if it were written for the period that runs.
function Asked({ form, facts }: Pick<FieldsProps, 'form' | 'facts'>) {
  const metric = facts.metrics.find(({ key }) => key === form.metric);
  const rules = numberRules(facts.locale, metric, facts.workspace.currency);
  const goal = {
    ...emptyForm(facts.person.id),
    mode: form.mode as Mode,
    value: form.value,
    period: running(form.length, facts),
  };
  const owner = facts.person.name;
  const filled = fillBlanks(
    form.statement,
    fillingsOf({ form: goal, metric, rules, workspace: facts.workspace, owner }),
  );
  const [statement] = useDebouncedValue(filled.text, pauseInTyping);
  const sentence = useQuery(lintQuery(statement));
  if (statement.trim() === '' || statement !== filled.text || !sentence.data) return null;
  const findings = findingsOf(undefined, sentence.data, { statement, relativeRate: false, period: true });
  return <FindingsList findings={findings.map((each) => asWritten(each, filled))} />;
}

function running(length: Length, { workspace, today }: FieldsProps['facts']): string {
  const { fiscal_quarter: quarter, fiscal_year: year } = workspace;
  if (length === 'month') return today.slice(0, 7);
  if (length === 'half') return laterHalf(quarter.label, 0);
  return length === 'year' ? year.label : quarter.label;
}
