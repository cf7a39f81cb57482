import { Button } from '@mantine/core';

import { addDays, useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Found } from '../checker/findings';
import panel from '../checker/findings-list.module.css';
import { useEditing } from './editor-context';
import type { FieldName, GoalForm } from './form';
import { typed } from './form-numbers';
import { laterQuarter } from '../periods';
import { fieldFor } from './sections';

interface Fix {
  readonly label: string;
  readonly change: Partial<GoalForm>;
}

interface FindingActionsProps {
  readonly finding: Found;
  readonly message: string;
  readonly onGo: (field: FieldName) => void;
}

const reviewAfter = 45; // days from today or the first day

// What answers a finding with one click, else the way to the field that does.
export function FindingActions({ finding, message, onGo }: FindingActionsProps) {
  const { t } = useTexts('goal/checker');
  const { form, change } = useEditing();
  const fixes = useFixes(finding);
  const field = fieldFor(finding, form);
  return (
    <>
      {fixes.map(({ label, change: to }) => (
        <Button key={label} variant="default" size="compact-sm" onClick={() => change(to)}>
          {label}
        </Button>
      ))}
      {field !== undefined && (
        <button
          type="button"
          className={panel.link}
          aria-label={t('goToThis', { message })}
          onClick={() => onGo(field)}
        >
          {t('goTo')}
        </button>
      )}
    </>
  );
}

function useFixes({ rule, params }: Found): Fix[] {
  const { t } = useTexts('goal/checker');
  const { facts, checked, form } = useEditing();
  const format = useFormat();
  const percent = (value: string): string => {
    const [digits = value] = value.split(' ');
    return `${format.number(digits)}\u00a0%`;
  };
  switch (rule) {
    case 'M4': {
      const { relative, points } = params;
      const toRelative: Partial<GoalForm> = { mode: 'relative_pct', value: form.value, relativeMeant: true };
      const toPoints: Partial<GoalForm> = { mode: 'relative_points', value: form.value, relativeMeant: false };
      return [
        {
          label: relative === undefined ? t('fix.relativeOpen') : t('fix.relative', { value: percent(relative) }),
          change: toRelative,
        },
        {
          label: points === undefined ? t('fix.pointsOpen') : t('fix.points', { value: percent(points) }),
          change: toPoints,
        },
      ];
    }
    case 'M2': {
      const last = checked.history.at(-1);
      if (!last) return [];
      const { rules, metric } = checked;
      const value = metric?.unit === 'percent' ? percent(last.value) : format.amount(last.value, rules.currency);
      const label = t('fix.baseline', { value, period: format.period(last.period) });
      return [{ label, change: { baseline: typed(last.value, rules) } }];
    }
    case 'T4':
      return params.period === undefined
        ? []
        : [
            {
              label: t('fix.period', { period: format.period(params.period) }),
              change: { period: params.period },
            },
          ];
    case 'T1': {
      const running = facts.workspace.fiscal_quarter.label;
      return [running, laterQuarter(running, 1)].map((period) => ({
        label: t('fix.period', { period: format.period(period) }),
        change: { period },
      }));
    }
    case 'T7': {
      const from =
        checked.history.length > 0 || form.period === ''
          ? firstDay(form.period, facts.today, facts.workspace)
          : facts.today;
      const reviewOn = addDays(from, reviewAfter);
      return [{ label: t('fix.review', { date: format.date(reviewOn) }), change: { reviewOn } }];
    }
    case 'A6':
      return [{ label: t('fix.nothing'), change: { needsNothing: true } }];
    default:
      return [];
  }
}

// Of the period where it is told by its days, or is the one that runs or the next; else today.
function firstDay(
  period: string,
  today: string,
  workspace: { fiscal_quarter: { label: string; end: string } },
): string {
  const [start] = period.split('..');
  if (period.includes('..') && start !== undefined && start > today) return start;
  const { label, end } = workspace.fiscal_quarter;
  return period === laterQuarter(label, 1) ? addDays(end, 1) : today;
}
