import { useFormat } from '../../format';
import classes from '../../goal/agreement/history.module.css';
import { useTexts } from '../../texts';
import type { PactWhole } from '../pact-queries';
import own from './pact-page.module.css';

const dated = new Set(['attended', 'discussed']);

// What happened, the latest first: who, when, about which text, and what was said.
export function History({ events }: { readonly events: PactWhole['events'] }) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  return (
    <section aria-labelledby="pact-history">
      <h2 id="pact-history" className={own.small}>
        {t('history')}
      </h2>
      <ol className={classes.events} reversed>
        {[...events].reverse().map((event) => {
          const coded = event.kind === 'prepared' || event.kind === 'opened' || dated.has(event.kind);
          const said = coded ? '' : event.comment;
          return (
            <li key={event.number} className={classes.event}>
              <p className={classes.words}>
                {t(`event.${event.kind}`, {
                  name: event.by === '' ? t('calendar') : event.by,
                  text: event.text ?? '',
                  day: dated.has(event.kind) ? format.date(event.comment) : '',
                })}
              </p>
              <p className={classes.at}>
                {format.instant(event.at)}
                {event.on_behalf_of !== '' && ` · ${t('behalf', { name: event.on_behalf_of })}`}
              </p>
              {said !== '' && <blockquote className={classes.comment}>{said}</blockquote>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
