import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { PactTerms } from './pact-queries';
import classes from './room-page.module.css';

interface ActionsProps {
  readonly terms: PactTerms;
  readonly agreed: readonly string[] | null; // who agrees to what is written about them; null: all have signed it
}

// What each member does, in the order of the text.
export function Actions({ terms, agreed }: ActionsProps) {
  const { t } = useTexts('team-pact');
  return (
    <section className={classes.section} aria-labelledby="pact-actions">
      <h2 id="pact-actions" className={classes.heading}>
        {t('actions.title')}
      </h2>
      <ul className={classes.list}>
        {terms.members.map((member) => (
          <li key={member.person} className={classes.item}>
            <strong>{member.name}</strong>
            {agreed !== null && (
              <span className={classes.facts}>
                {` ${t(agreed.includes(member.person) ? 'actions.agrees' : 'actions.notYet')}`}
              </span>
            )}
            <Own terms={terms} person={member.person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({ terms, person }: { readonly terms: PactTerms; readonly person: string }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const own = terms.commitments.filter((each) => each.member === person);
  if (own.length === 0) return <p className={classes.none}>{t('actions.none')}</p>;
  return (
    <ul>
      {own.map((each) => (
        <li key={each.key}>
          {each.what}{' '}
          <span className={classes.facts}>
            {each.quantity === null
              ? t(`actions.yesNo.${each.cadence}`)
              : t(`actions.counted.${each.cadence}`, { quantity: format.number(each.quantity) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
