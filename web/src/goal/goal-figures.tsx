import { isNegative, useFormat } from '../format';
import { Figure, Figures } from '../parts';
import { MarkedBar } from '../today/marked-bar';
import { useFlash } from '../today/use-flash';
import { useAmounts, useBuffer } from '../today/use-words';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import { Explained } from './explained';
import { figureOf, type FigureName } from './formula';
import classes from './goal-page.module.css';
import type { GoalExplanation, GoalPace, GoalRow } from './goal-queries';

interface GoalFiguresProps {
  readonly goal: GoalRow;
  readonly metric: GoalPace['metric'];
  readonly explanation: GoalExplanation | undefined;
}

// The numbers of a goal, each opening to how it comes about.
export function GoalFigures({ goal, metric, explanation }: GoalFiguresProps) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const buffer = useBuffer();
  const { amount, rate } = useAmounts(goal);
  const flash = useFlash(goal.actual);
  const days = explanation ? (figureOf(explanation, 'buffer')?.result.value ?? null) : null;
  const open = (name: FigureName, text: string) => (
    <Explained name={name} label={t(`figure.${name}`)} explanation={explanation}>
      {text}
    </Explained>
  );
  return (
    <section className={classes.figures} aria-label={t('figures')}>
      <p className={classes.actual}>
        <strong data-flash={flash}>{open('actual', amount(goal.actual))}</strong>{' '}
        <span>{t('of', { target: amount(goal.target) })}</span>
        <span className={classes.attainment}>{open('attainment', format.attainment(goal.attainment))}</span>
      </p>
      <MarkedBar
        attainment={goal.attainment}
        expected={goal.expected !== null && ['quota', 'gap'].includes(goal.scoring) ? goal.elapsed_share : null}
        status={goal.status}
        name={metricName(metric)}
        marked={goal.expected === null ? undefined : t('marker', { expected: amount(goal.expected) })}
      />
      <Figures>
        {days !== null && (
          <Figure
            label={t('figure.buffer')}
            value={open('buffer', buffer(days))}
            {...(isNegative(days) ? { tone: 'bad' as const } : {})}
          />
        )}
        {goal.expected !== null && (
          <Figure label={t('figure.expected')} value={open('expected', amount(goal.expected))} />
        )}
        {goal.pace_index !== null && (
          <Figure
            label={t('figure.pace_index')}
            value={open('pace_index', format.number(goal.pace_index, { places: 2 }))}
          />
        )}
        {goal.projection !== null && (
          <Figure label={t('figure.projection')} value={open('projection', amount(goal.projection))} />
        )}
        {goal.required_per_working_day !== null && (
          <Figure
            label={t(goal.scoring === 'cap' ? 'allowance' : 'figure.required_per_working_day')}
            value={open('required_per_working_day', rate(goal.required_per_working_day))}
          />
        )}
      </Figures>
    </section>
  );
}
