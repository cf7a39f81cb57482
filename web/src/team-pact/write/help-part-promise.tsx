import { useTexts } from '../../texts';
import type { PromiseRow } from '../words/form';
import classes from './grid.module.css';

interface HelpPromiseProps {
  readonly promise: PromiseRow;
  readonly names: readonly [string, string]; // giver, receiver
  readonly change?: (promise: PromiseRow) => void; // where the reader writes
}

// One promise, as a button where it can be changed.
export function HelpPromise({ promise, names: [giver, receiver], change }: HelpPromiseProps) {
  const { t } = useTexts('team-pact/write');
  const { what } = promise;
  if (change === undefined) {
    return (
      <div className={classes.help}>
        {what}
        <When promise={promise} />
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes.help}
      aria-label={t('help.change', { giver, receiver, what })}
      onClick={() => change(promise)}
    >
      {what}
      <When promise={promise} />
    </button>
  );
}

function When({ promise }: { readonly promise: PromiseRow }) {
  const { t } = useTexts(['team-pact/write', 'team-pact/words']);
  const when =
    promise.kind === 'scheduled'
      ? t(`team-pact/words:every.${promise.cadence}`)
      : t('team-pact/words:promise.onRequest', { count: Number(promise.response) || 1 });
  return (
    <span className={classes.when}>
      {when}
      {promise.receiver === '' && `, ${t('help.toAll')}`}
    </span>
  );
}
