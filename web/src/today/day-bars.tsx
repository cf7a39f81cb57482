import { chartNumber, isZero, useFormat, type Format } from '../format';
import { useTexts } from '../texts';
import classes from './day-bars.module.css';
import type { TodayGoal, TodayPlan } from './today-query';
import { useAmounts } from './use-words';

interface DayBarsProps {
  readonly goal: TodayGoal['goal'];
  readonly plan: TodayPlan;
}

interface Bar {
  readonly day: string;
  readonly amount: string;
  readonly today: boolean;
}

// What the next working days take, each as a bar with its amount; today's shrinks as things come in.
export function DayBars({ goal, plan }: DayBarsProps) {
  const { t } = useTexts('today');
  const format = useFormat();
  const { amount, short } = useAmounts(goal);
  const bars = barsOf(plan);
  const highest = Math.max(...bars.map((bar) => chartNumber(bar.amount)), 0);
  if (bars.length === 0) return null;
  return (
    <ol className={classes.days} aria-label={t(`plan.${plan.kind === 'allowance' ? 'allowance' : 'needed'}.days`)}>
      {bars.map((bar) => (
        <li key={bar.day} className={classes.day} data-today={bar.today}>
          <span className="visually-hidden">
            {t('plan.day', {
              day: bar.today ? t('plan.today') : format.date(bar.day, 'weekday'),
              amount: amount(bar.amount),
            })}
          </span>
          <span className={classes.amount} aria-hidden>
            {isZero(bar.amount) ? '–' : short(bar.amount)}
          </span>
          <span className={classes.column} aria-hidden>
            <span
              className={classes.bar}
              style={{ height: `${highest > 0 ? Math.max(4, (chartNumber(bar.amount) / highest) * 100) : 4}%` }}
            />
          </span>
          <span className={classes.name} aria-hidden>
            {bar.today ? t('plan.today') : weekday(format, bar.day)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function barsOf(plan: TodayPlan): Bar[] {
  const days = plan.days.map((day) => ({ day: day.day, amount: day.amount, today: false }));
  const today = plan.today;
  if (!today || plan.open === null || chartNumber(today.working_day) === 0) return days;
  return [{ day: today.day, amount: plan.open, today: true }, ...days];
}

// "Mon 23", as short as the language has it.
function weekday(format: Format, day: string): string {
  return `${format.date(day, 'dayName')} ${Number(day.slice(8))}`;
}
