import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';

import type { Schemas } from '../api';
import { useTexts } from '../texts';
import { nameOf, type PactTerms } from './pact-queries';
import classes from './room-page.module.css';

type Item = Schemas['ReadinessLine'];

// P1 to P10: what is there, and of what is missing whose it is.
export function Readiness({ items, terms }: { readonly items: readonly Item[]; readonly terms: PactTerms }) {
  const { t } = useTexts('team-pact');
  return (
    <section className={classes.section} aria-labelledby="pact-readiness">
      <h2 id="pact-readiness" className={classes.heading}>
        {t('readiness.title')}
      </h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <Row key={item.rule} item={item} terms={terms} />
        ))}
      </ul>
    </section>
  );
}

function Row({ item, terms }: { readonly item: Item; readonly terms: PactTerms }) {
  const { t } = useTexts('team-pact');
  const names = (people: readonly string[]): string => people.map((person) => nameOf(terms, person)).join(', ');
  const tone = item.passed ? 'good' : item.severity === 'error' ? 'bad' : 'warn';
  const Mark = item.passed ? IconCircleCheck : item.severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <Mark className={classes.mark} data-tone={tone} size="1.15em" stroke={1.9} aria-hidden />
        <span>
          {t(`readiness.rule.${item.rule}`, { defaultValue: item.rule })}
          <span className="visually-hidden"> {t(`readiness.${item.passed ? 'there' : tone}`)}</span>
        </span>
      </div>
      {!item.passed && item.people.length > 0 && (
        <p className={classes.facts}>
          {t(item.rule === 'P4' ? 'readiness.givesNone' : 'readiness.of', { names: names(item.people) })}
        </p>
      )}
      {!item.passed && item.receivers.length > 0 && (
        <p className={classes.facts}>{t('readiness.receivesNone', { names: names(item.receivers) })}</p>
      )}
    </li>
  );
}
