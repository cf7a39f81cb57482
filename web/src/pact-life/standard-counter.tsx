import { chartNumber, useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { counterOf, daysLeft } from './counting';
import type { Standard } from './life-queries';
import classes from './standard-counter.module.css';
import { useLifeWords } from './use-life-words';

interface StandardCounterProps {
  readonly standard: Standard;
  readonly named?: boolean; // false: its name stands above already
}

// "5 of 6, 2 days left": a standard in the window that runs.
export function StandardCounter({ standard, named = true }: StandardCounterProps) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const words = useLifeWords();
  const { today } = useSession();
  const { current } = standard;
  const counter = counterOf(standard);
  if (!current) return null;
  const left = daysLeft(current.days.end, today);
  return (
    <div className={classes.counter} data-reached={counter?.reached}>
      {named && <p className={classes.name}>{words.name(standard)}</p>}
      {counter ? (
        <>
          <p className={classes.numbers}>
            <strong>{words.amount(standard, counter.value)}</strong>{' '}
            {t(standard.comparator === 'min' ? 'ofAtLeast' : 'ofAtMost', {
              required: words.amount(standard, counter.required),
            })}
          </p>
          <Track value={counter.value} required={counter.required} ceiling={standard.comparator === 'max'} />
          <p className={classes.left}>
            {counter.open === null
              ? t(counter.reached ? 'reached' : 'beyond')
              : t(standard.comparator === 'min' ? 'toGo' : 'leaves', { open: words.amount(standard, counter.open) })}
            {' · '}
            {t('daysLeft', { count: left, days: format.number(left) })}
          </p>
        </>
      ) : (
        <p className={classes.left}>{t('nothingAsked')}</p>
      )}
    </div>
  );
}

function Track({ value, required, ceiling }: { value: string; required: string; ceiling: boolean }) {
  const whole = chartNumber(required);
  const share = whole > 0 ? Math.min(1, Math.max(0, chartNumber(value) / whole)) : ceiling ? 0 : 1;
  return (
    <div className={classes.track} aria-hidden>
      <div className={classes.fill} style={{ inlineSize: `${Math.round(share * 10_000) / 100}%` }} />
    </div>
  );
}
