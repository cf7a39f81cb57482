import { chartNumber, useFormat } from '../../format';
import { StatusBadge } from '../../parts';
import { useTexts } from '../../texts';
import type { Check, Realism as RealismRead } from './check-query';
import classes from './realism.module.css';

interface RealismProps {
  readonly realism: RealismRead | null;
  readonly history: RealismRead['history']; // what was reached, where no target is there yet
  readonly target: Check['target'];
  readonly unit: { readonly currency: string | null; readonly percent: boolean };
  readonly ownerName: string | null; // null: oneself
}

// How far a target is from what was reached before: the last comparable periods, with the target drawn in.
export function Realism({ realism, history, target, unit, ownerName }: RealismProps) {
  const { t } = useTexts('goal/checker');
  const format = useFormat();
  const past = realism && realism.history.length > 0 ? realism.history : history;
  const value = (amount: string): string =>
    unit.percent
      ? `${format.number(amount, { places: 1 })}\u00a0%`
      : format.amount(
          amount,
          unit.currency,
          Math.abs(chartNumber(amount)) >= 10_000 ? { compact: true } : { places: 1 },
        );
  const facts = realism ? factsOf(realism) : [];
  return (
    <section className={classes.realism} aria-labelledby="realism-title">
      <div className={classes.head}>
        <h2 id="realism-title" className={classes.title}>
          {t('realism.title')}
        </h2>
        {realism && <StatusBadge status={realism.band} />}
      </div>
      {realism && <p className={classes.text}>{t(`realism.text.${realism.band as 'easy'}`)}</p>}
      {past.length > 0 && <Bars past={past} target={target?.target ?? null} value={value} />}
      {facts.length > 0 && <p className={classes.facts}>{facts.join(' · ')}</p>}
      {realism?.evidence === 'team' && (
        <p className={classes.note}>
          {ownerName === null ? t('realism.team') : t('realism.teamOf', { name: ownerName })}
        </p>
      )}
      {!realism && <p className={classes.note}>{t(past.length > 0 ? 'realism.noTarget' : 'realism.waiting')}</p>}
    </section>
  );

  function factsOf(known: RealismRead): string[] {
    const times = known.of_best === null ? null : format.number(known.of_best, { places: 2 });
    return [
      times === null
        ? ''
        : ownerName === null
          ? t('realism.ofBest', { times })
          : t('realism.ofBestOf', { times, name: ownerName }),
      known.periods > 0
        ? t('realism.reached', { reached: format.number(known.reached), periods: format.number(known.periods) })
        : '',
      known.chance === null ? '' : t('realism.chance', { chance: format.percent(known.chance, { places: 0 }) }),
    ].filter((fact) => fact !== '');
  }
}

interface BarsProps {
  readonly past: RealismRead['history'];
  readonly target: string | null;
  readonly value: (amount: string) => string;
}

const most = 8;

function Bars({ past, target, value }: BarsProps) {
  const { t } = useTexts('goal/checker');
  const format = useFormat();
  const shown = past.slice(-most);
  const lengths = shown.map(({ scaled }) => Math.max(0, chartNumber(scaled)));
  const line = target === null ? null : Math.max(0, chartNumber(target));
  const top = Math.max(...lengths, line ?? 0) || 1;
  const short = (label: string): string => (label.includes('..') ? '' : format.period(label, 'short'));
  const list = shown.map(({ period, scaled }) => `${format.period(period)} ${value(scaled)}`).join(', ');
  const scaledApart = shown.some((each) => each.value !== each.scaled);
  return (
    <>
      <div
        role="img"
        className={classes.chart}
        aria-label={[
          t('realism.chart', { count: shown.length, list }),
          target === null ? '' : t('realism.chartTarget', { value: value(target) }),
        ].join(' ')}
      >
        <div className={classes.bars}>
          {shown.map(({ period, start, scaled }, index) => (
            <div key={start} className={classes.column} title={`${format.period(period)}: ${value(scaled)}`}>
              <div
                className={classes.bar}
                data-reached={line !== null && (lengths[index] ?? 0) >= line}
                style={{ blockSize: `${((lengths[index] ?? 0) / top) * 100}%` }}
              />
            </div>
          ))}
          {line !== null && (
            <div
              className={classes.line}
              data-low={line / top < 0.25}
              style={{ insetBlockEnd: `${(line / top) * 100}%` }}
            >
              <span>{t('realism.target', { value: value(target ?? '0') })}</span>
            </div>
          )}
        </div>
        <div className={classes.labels}>
          {shown.map(({ period, start }) => (
            <span key={start}>{short(period)}</span>
          ))}
        </div>
      </div>
      {scaledApart && <p className={classes.note}>{t('realism.scaled')}</p>}
    </>
  );
}
