import { useFormat } from '../format';
import { useTexts } from '../texts';
import { nameOf, type Occurrence, type PactTerms } from './pact-queries';
import classes from './room-page.module.css';

// Help that was asked for and has not been given yet.
export function HelpWanted({
  terms,
  occurrences,
}: {
  readonly terms: PactTerms;
  readonly occurrences: readonly Occurrence[];
}) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const asked = occurrences.filter(
    ({ key, support, verdict }) =>
      support && verdict === 'pending' && terms.promises.some((one) => one.key === key && one.kind === 'on_request'),
  );
  if (asked.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="pact-wanted">
      <h2 id="pact-wanted" className={classes.heading}>
        {t('wanted.title')}
      </h2>
      <ul className={classes.list}>
        {asked.map((each) => (
          <li key={`${each.key} ${each.window.start} ${each.receiver ?? ''}`} className={classes.item}>
            {t('wanted.asks', {
              receiver: each.receiver === null ? t('grid.somebody') : nameOf(terms, each.receiver),
              giver: nameOf(terms, each.member),
              what: terms.promises.find(({ key }) => key === each.key)?.what ?? '',
            })}
            <p className={classes.facts}>{t('wanted.until', { date: format.date(each.window.end) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
