import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { ChoiceField, DateField, FieldRow, UnitField } from '../administration/shared/fields';
import { api, ifMatch, ok, type Schemas } from '../api';
import { useFormat } from '../format';
import { metricsQuery } from '../company/company-queries';
import { strategyQuery } from '../strategy/strategy-queries';
import { useTexts } from '../texts';
import { goalsOfQuery, type GoalParent } from './alignment-queries';
import { dayAfter, lastDay } from './days';
import classes from './goal-dialog.module.css';
import { fractionOf, percentOf } from './shares';
import { linkKindOf, useTitles, type LinkKind } from './words';

export interface Aligned {
  readonly id: string;
  readonly title: string;
  readonly owner: Schemas['OwnerView'];
  readonly period: Schemas['PeriodView'];
}

interface AlignProps {
  readonly goal: Aligned;
  readonly parent: GoalParent | null; // null: a new one
  readonly onClose: () => void;
}

const kindsOfGoal = ['sum', 'driver', 'supports', 'ratio_part', 'guard'] as const;
const kindsOfObjective = ['supports', 'driver'] as const;

// Aligns a goal to another one or to an objective, or changes how it is aligned.
export function AlignDialog({ goal, parent, onClose }: AlignProps) {
  const { t } = useTexts('alignment');
  const titles = useTitles();
  const known = parent?.link;
  const [to, setTo] = useState<'goal' | 'objective'>(parent?.parent.kind === 'objective' ? 'objective' : 'goal');
  const [target, setTarget] = useState('');
  const [kind, setKind] = useState<LinkKind>(known ? linkKindOf(known.kind) : 'sum');
  const [percent, setPercent] = useState(known ? percentOf(known.weight ?? known.share) : '100');
  const [weighted, setWeighted] = useState(known?.weight != null);
  const [from, setFrom] = useState(known?.from ?? goal.period.start);
  const [until, setUntil] = useState(known?.to ? lastDay(known.to) : '');
  const [removing, setRemoving] = useState(false);
  const kinds: readonly LinkKind[] = to === 'goal' ? kindsOfGoal : kindsOfObjective;
  const used = kinds.includes(kind) ? kind : 'supports';
  const fraction = fractionOf(percent);
  const path = { id: goal.id, alignment: known?.id ?? '' };

  const save = async (): Promise<void> => {
    const share = used === 'sum' ? (fraction ?? '1') : '1';
    const weight = used === 'driver' && weighted ? fraction : null;
    const last = until === '' ? null : dayAfter(until);
    if (known) {
      const body = { kind: used, share, weight, from, to: last };
      await ok(
        api.PATCH('/api/v1/goals/{id}/alignments/{alignment}', {
          params: { path },
          headers: ifMatch(known.revision),
          body,
        }),
      );
      return;
    }
    const body = {
      ...(to === 'goal' ? { goal: target } : { objective: target }),
      kind: used,
      share,
      ...(weight === null ? {} : { weight }),
      from,
      ...(last === null ? {} : { to: last }),
    };
    await ok(api.POST('/api/v1/goals/{id}/alignments', { params: { path: { id: goal.id } }, body }));
  };
  const remove = async (): Promise<void> => {
    await api.DELETE('/api/v1/goals/{id}/alignments/{alignment}', {
      params: { path },
      headers: ifMatch(known?.revision ?? 0),
    });
  };

  if (removing) {
    return (
      <ChangeDialog
        title={t('align.removeTitle')}
        text={t('align.removeText', { goal: goal.title, parent: parent ? titles.ofStep(parent.parent) : '' })}
        action={t('align.removeAction')}
        danger
        save={remove}
        onClose={onClose}
      />
    );
  }
  return (
    <ChangeDialog
      title={t(parent ? 'align.editTitle' : 'align.title')}
      text={
        parent
          ? t('align.of', { goal: goal.title, parent: titles.ofStep(parent.parent) })
          : t('align.text', { goal: goal.title, owner: goal.owner.name })
      }
      action={t(parent ? 'align.save' : 'align.action')}
      disabled={(!parent && target === '') || fraction === null}
      fields={['parent', 'kind', 'share', 'weight', 'from', 'to']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {!parent && (
            <>
              <SegmentedControl
                aria-label={t('align.to')}
                value={to}
                onChange={(value) => {
                  setTo(value === 'objective' ? 'objective' : 'goal');
                  setTarget('');
                }}
                data={[
                  { value: 'goal', label: t('align.toGoal') },
                  { value: 'objective', label: t('align.toObjective') },
                ]}
              />
              {to === 'goal' ? (
                <GoalChoice goal={goal} value={target} error={refused('parent')} onChange={setTarget} />
              ) : (
                <ObjectiveChoice value={target} error={refused('parent')} onChange={setTarget} />
              )}
            </>
          )}
          <ChoiceField
            label={t('align.kind')}
            value={used}
            description={t(`kind.${used}.hint`)}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}.name`) }))}
            error={refused('kind')}
            onChange={(value) => setKind(linkKindOf(value))}
          />
          {(used === 'sum' || used === 'driver') && (
            <NumberInput
              label={t(used === 'sum' ? 'align.share' : 'align.weight')}
              description={t(used === 'sum' ? 'align.shareHint' : 'align.weightHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={used === 'driver' && !weighted ? '' : percent}
              suffix=" %"
              min={0}
              max={100}
              decimalScale={4}
              hideControls
              error={refused('share') ?? refused('weight')}
              onChange={(value) => {
                setWeighted(value !== '');
                setPercent(value === '' ? '100' : String(value));
              }}
            />
          )}
          <FieldRow>
            <DateField label={t('align.from')} value={from} error={refused('from')} onChange={setFrom} />
            <DateField
              label={t('align.until')}
              value={until}
              description={t('align.untilHint')}
              error={refused('to')}
              onChange={setUntil}
            />
          </FieldRow>
          {parent && (
            <Button variant="subtle" color="red" className={classes.remove ?? ''} onClick={() => setRemoving(true)}>
              {t('align.remove')}
            </Button>
          )}
        </>
      )}
    </ChangeDialog>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

function ObjectiveChoice({ value, error, onChange }: ChoiceProps) {
  const { t } = useTexts('alignment');
  const objectives = (useQuery(strategyQuery).data?.objectives ?? []).filter(
    ({ state }) => state === 'draft' || state === 'active',
  );
  return (
    <ChoiceField
      label={t('align.objective')}
      value={value}
      error={error}
      options={[
        { value: '', label: t('align.chooseObjective') },
        ...objectives.map(({ id, title, level }) => ({ value: id, label: `${'\u2003'.repeat(level)}${title}` })),
      ]}
      onChange={onChange}
    />
  );
}

// Goals of a unit, or of the owner's own, that run on some day with this one.
function GoalChoice({ goal, value, error, onChange }: ChoiceProps & { readonly goal: Aligned }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const titles = useTitles();
  const [unit, setUnit] = useState('');
  const own = unit === '' && goal.owner.kind === 'person' ? { person: goal.owner.id } : {};
  const goals = useQuery(goalsOfQuery(unit === '' ? own : { unit }));
  const metrics = useMetricNames();
  const possible = (goals.data?.items ?? []).filter(
    ({ id, period }) => id !== goal.id && period.start <= goal.period.end && goal.period.start <= period.end,
  );
  return (
    <>
      <UnitField
        label={t('align.unit')}
        value={unit}
        description={goal.owner.kind === 'person' ? t('align.unitHint', { name: goal.owner.name }) : undefined}
        onChange={(next) => {
          setUnit(next);
          onChange('');
        }}
      />
      <ChoiceField
        label={t('align.goal')}
        value={value}
        error={error}
        description={goals.isSuccess && possible.length === 0 ? t('align.noGoal') : undefined}
        options={[
          { value: '', label: t('align.chooseGoal') },
          ...possible.map((each) => ({
            value: each.id,
            label: `${titles.ofRow(each, metrics.get(each.metric))} · ${format.dateRange(each.period.start, each.period.end)}`,
          })),
        ]}
        onChange={onChange}
      />
    </>
  );
}

function useMetricNames(): ReadonlyMap<string, Schemas['MetricView']> {
  const metrics = useQuery(metricsQuery).data ?? [];
  return new Map(metrics.map((metric) => [metric.key, metric]));
}
