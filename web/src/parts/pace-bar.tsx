import { chartNumber, useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './pace-bar.module.css';
import { statuses, statusOf } from './statuses';

interface PaceBarProps {
  readonly attainment: string | null; // P, a fraction of the target: "0.62"
  readonly expected: string | null; // E, the fraction that should be there by now; null where nothing is expected
  readonly status: string;
  readonly name: string; // of the goal, for screen readers
  readonly size?: 'sm' | 'md' | 'lg';
}

// How much of a goal is there, with a marker for where it should be: the gap between the two is the story.
export function PaceBar({ attainment, expected, status, name, size = 'md' }: PaceBarProps) {
  const { t } = useTexts('parts');
  const format = useFormat();
  const known = statusOf(status);
  const { fill, marker, full } = paceGeometry(attainment, expected);
  const words = t(attainment === null ? 'pace.noData' : expected === null ? 'pace.reached' : 'pace.reachedOf', {
    name,
    reached: format.attainment(attainment, { places: 0 }),
    expected: format.percent(expected, { places: 0 }),
    status: t(`status.${known}`),
  });
  return (
    <div role="img" aria-label={words} className={classes.bar} data-size={size} data-tone={statuses[known].tone}>
      <div className={classes.track}>
        <div className={classes.fill} style={{ inlineSize: `${fill}%` }} />
        {full < 100 && <div className={classes.target} style={{ insetInlineStart: `${full}%` }} />}
      </div>
      {marker !== null && <div className={classes.marker} style={{ insetInlineStart: `${marker}%` }} />}
    </div>
  );
}

export interface PaceGeometry {
  readonly fill: number; // all in percent of the bar's length
  readonly marker: number | null;
  readonly full: number; // where the target is: less than 100 when more than the target is there
}

// Up to the target the bar is the target; beyond, it grows with what is there, to three times at most.
export function paceGeometry(attainment: string | null, expected: string | null): PaceGeometry {
  const reached = attainment === null ? 0 : Math.max(0, chartNumber(attainment));
  const length = Math.min(Math.max(1, reached), 3);
  const percent = (fraction: number): number => Math.round(Math.min(1, fraction / length) * 10_000) / 100;
  return {
    fill: percent(reached),
    marker: expected === null ? null : percent(Math.max(0, chartNumber(expected))),
    full: percent(1),
  };
}
