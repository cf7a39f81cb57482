import { Actuals } from '../check-in/actuals';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { Snapshot } from './review-queries';
import classes from './review.module.css';

// The numbers and what was kept, as they stand or stood.
export function SnapshotLines({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTexts('review');
  const format = useFormat();
  return (
    <div className={classes.snapshot}>
      <Actuals lines={snapshot.actuals} />
      {snapshot.counts.length > 0 && (
        <dl className={classes.counts}>
          {snapshot.counts.map(({ measure, count }) => (
            <div key={measure}>
              <dt>{t(`measure.${measure}`)}</dt>
              <dd>
                {t('kept', {
                  kept: format.number(count.kept),
                  all: format.number(count.kept + count.half + count.missed),
                })}
                {count.half > 0 && ` ${t('half', { count: count.half })}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
