import { Button } from '@mantine/core';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Standard, StandardWindow } from './life-queries';
import { useLifeWords } from './use-life-words';
import { verdictOf, verdicts } from './verdicts';
import classes from './window-strip.module.css';

const shown = 12; // windows, the newest

interface WindowStripProps {
  readonly standard: Standard;
  readonly onWaive: (window: StandardWindow) => void;
}

// The last windows of a standard from left to right, each with its word in the list below, where the manager can waive
// one that was missed.
export function WindowStrip({ standard, onWaive }: WindowStripProps) {
  const { t } = useTexts('pact-life');
  const format = useFormat();
  const words = useLifeWords();
  if (standard.windows.length === 0) return <p className={classes.none}>{t('windows.none')}</p>;
  const newest = standard.windows.slice(0, shown);
  return (
    <>
      <div className={classes.strip} aria-hidden>
        {newest.toReversed().map((window) => {
          const { icon: Icon, tone } = verdicts[verdictOf(window)];
          return (
            <span key={window.days.start} className={classes.mark} data-tone={tone} data-near={window.near_miss}>
              <Icon size={15} stroke={2.4} />
            </span>
          );
        })}
      </div>
      <details className={classes.details}>
        <summary>{t('windows.all', { count: standard.windows.length })}</summary>
        <ul className={classes.list}>
          {standard.windows.map((window) => (
            <li key={window.days.start}>
              <span className={classes.days}>{format.dateRange(window.days.start, window.days.end)}</span>
              <span className={classes.verdict} data-tone={verdicts[verdictOf(window)].tone}>
                {t(`verdict.${verdictOf(window)}`)}
                {window.near_miss && ` (${t('nearMiss')})`}
              </span>
              <span className={classes.why}>
                {window.required === null
                  ? t(`reason.${window.reason}`)
                  : t('windows.of', {
                      value: window.value === null ? '–' : words.amount(standard, window.value),
                      required: words.amount(standard, window.required),
                    })}
                {window.required !== null && window.verdict === 'excused' && ` · ${t(`reason.${window.reason}`)}`}
                {window.reason === 'not_reported' && ` · ${t('reason.not_reported')}`}
                {window.verdict === 'pending' && ` · ${t('windows.judged', { day: format.date(window.judged_on) })}`}
                {window.waived_because !== '' && ` · “${window.waived_because}”`}
              </span>
              {window.waivable && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('windows.waive', { days: format.dateRange(window.days.start, window.days.end) })}
                  onClick={() => onWaive(window)}
                >
                  {t('act.waive_window')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
