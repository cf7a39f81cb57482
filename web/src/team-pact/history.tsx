import { dayOf, useFormat } from '../format';
import { useTexts } from '../texts';
import type { PactWhole } from './pact-queries';
import classes from './room-page.module.css';

// What happened to the pact, and who has read it.
export function History({ whole }: { readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  return (
    <details className={classes.section}>
      <summary className={classes.heading}>{t('history.title')}</summary>
      <ul className={classes.list}>
        {[...whole.events].reverse().map((event) => (
          <li key={event.number} className={classes.item}>
            {event.by === ''
              ? t(`event.${event.kind}`)
              : t('history.by', { what: t(`event.${event.kind}`), name: event.by })}
            {event.comment !== '' && event.kind !== 'came_into_force' && event.kind !== 'amendment_opened' && (
              <p className={classes.facts}>{event.comment}</p>
            )}
            <p className={classes.facts}>{format.date(dayOf(event.at, format.timeZone))}</p>
          </li>
        ))}
      </ul>
      <h3 className={classes.heading}>{t('history.readers')}</h3>
      <ul className={classes.list}>
        {whole.readings.map((one) => (
          <li key={`${one.reader.id} ${one.day}`} className={classes.facts}>
            {`${one.reader.name}, ${format.date(one.day)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
