import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { PactWhole } from '../pact-queries';
import classes from './pact-page.module.css';

const shown = 12; // people, each with their last day

// Who has read this pact, and on which day last.
export function Readers({ readings }: { readonly readings: PactWhole['readings'] }) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  const last = readings.filter(
    ({ reader }, index) => readings.findIndex((each) => each.reader.id === reader.id) === index,
  );
  return (
    <section aria-labelledby="pact-readers">
      <h2 id="pact-readers" className={classes.small}>
        {t('readers.title')}
      </h2>
      <p className={classes.note}>{t('readers.text')}</p>
      <ul className={classes.readers}>
        {last.slice(0, shown).map(({ reader, day }) => (
          <li key={reader.id}>
            {reader.name}
            <span className={classes.dimmed}>
              {t('readers.days', {
                date: format.date(day),
                count: readings.filter((each) => each.reader.id === reader.id).length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
