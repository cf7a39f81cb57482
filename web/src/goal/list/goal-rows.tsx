import { usePlainLinks } from '../../app/plain-links';
import { chartNumber, useFormat, type Format } from '../../format';
import { GoalMarks, PaceBar, StatusBadge } from '../../parts';
import { useRowWindow } from '../../team/use-row-window';
import { useTexts } from '../../texts';
import type { GoalRow } from '../goal-queries';
import { useGoalTitle } from '../goal-words';
import classes from './goal-rows.module.css';

const rowHeight = 84;
const shown = ['paused', 'proposed', 'agreed', 'closing', 'closed'] as const; // states that the status doesn't tell

// A goal a line, the one that needs help first. Of many only those in the window are drawn.
export function GoalRows({ goals }: { readonly goals: readonly GoalRow[] }) {
  const { t } = useTexts('goal/list');
  const format = useFormat();
  const titleOf = useGoalTitle();
  const links = usePlainLinks();
  const rows = goals.map(({ id }) => ({ key: id }));
  const { body, items, before, after, measure } = useRowWindow<HTMLUListElement>(rows, rowHeight);
  return (
    <ul ref={body} className={classes.rows} aria-label={t('title')}>
      {before > 0 && <li aria-hidden style={{ height: before }} />}
      {items.map(({ index, key }) => {
        const goal = goals[index];
        if (!goal) return null;
        const title = titleOf(goal);
        const state = shown.find((each) => each === goal.state);
        return (
          <li key={key} ref={measure} data-index={index} className={classes.row}>
            <div className={classes.words}>
              <a href={links.hrefOf(`/goals/${goal.id}`)} onClick={links.onClick} className={classes.title}>
                {title}
              </a>
              <p className={classes.facts}>
                <span className={classes.owner}>{goal.owner.name}</span>
                {!title.includes(format.period(goal.period.label)) && <span>{format.period(goal.period.label)}</span>}
                {goal.scope !== '' && <span className={classes.scope}>{t('only', { scope: goal.scope })}</span>}
                {goal.framework !== 'plain' && <span>{t(`framework.${goal.framework as 'smart'}`)}</span>}
                {state && <span className={classes.state}>{t(`is.${state}`)}</span>}
              </p>
            </div>
            <p className={classes.figures}>
              <strong>{short(format, goal, goal.actual)}</strong>{' '}
              {t('of', { target: short(format, goal, goal.target) })}
            </p>
            <div className={classes.bar}>
              <PaceBar
                size="sm"
                attainment={goal.attainment}
                expected={['quota', 'gap'].includes(goal.scoring) && goal.expected !== null ? goal.elapsed_share : null}
                status={goal.status}
                name={title}
              />
              <span className={classes.share}>{format.percent(goal.attainment, { places: 0 })}</span>
            </div>
            <div className={classes.status}>
              <StatusBadge status={goal.status} size="sm" />
              <GoalMarks goal={goal} />
            </div>
          </li>
        );
      })}
      {after > 0 && <li aria-hidden style={{ height: after }} />}
    </ul>
  );
}

function short(format: Format, { currency, target }: GoalRow, value: string | null): string {
  const large = currency !== null && Math.abs(chartNumber(target)) >= 10_000;
  return format.amount(value, currency, large ? { compact: true } : { places: currency === null ? 1 : 0 });
}
