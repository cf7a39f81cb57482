import type { Schemas } from '../api';
import { useFormat } from '../format';
import { Figure, Figures } from '../parts';
import { useTexts } from '../texts';
import type { PactWhole } from './pact-queries';
import classes from './room-page.module.css';

type Kept = Schemas['KeptLine'];

// How the pact is lived: for the team as a whole, and of each member in the order of the text, never ranked.
export function KeptRates({ whole }: { readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const words = ({ kept, half, missed }: Kept): string =>
    kept + half + missed === 0
      ? t('kept.nothing')
      : t('kept.of', { kept: format.number(kept), half: format.number(half), missed: format.number(missed) });
  const { level, score } = whole.health;
  return (
    <section className={classes.section} aria-labelledby="pact-kept">
      <h2 id="pact-kept" className={classes.heading}>
        {t('kept.title')}
      </h2>
      <Figures>
        <Figure label={t('kept.commitments')} value={words(whole.commitments)} />
        <Figure label={t('kept.support')} value={words(whole.support)} />
        <Figure
          label={t('kept.health')}
          value={level === null ? t('kept.nothing') : t(`health.${level}`)}
          note={score === null ? undefined : t('kept.score', { score: format.number(score) })}
        />
      </Figures>
      <ul className={classes.list}>
        {whole.members.map((each) => (
          <li key={each.person.id} className={classes.item}>
            <strong>{each.person.name}</strong>
            <p className={classes.facts}>
              {t('kept.member', { commitments: words(each.commitments), support: words(each.support) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
