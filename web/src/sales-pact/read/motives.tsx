import { IconEyeOff } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import type { PactLine, PactWhole } from '../pact-queries';
import classes from './pact-page.module.css';

interface MotivesProps {
  readonly motives: NonNullable<PactWhole['motives']>;
  readonly pact: PactLine;
}

// What moves the rep, for those who may read it.
export function Motives({ motives: { section, shared }, pact }: MotivesProps) {
  const { t } = useTexts('sales-pact/read');
  const empty = section.motivators.length === 0 && section.personal_goals === '' && section.flexibility === '';
  if (empty) return null;
  return (
    <section aria-labelledby="pact-motives">
      <h2 id="pact-motives" className={classes.small}>
        {pact.mine === 'rep' ? t('motives.own') : t('motives.of', { name: pact.rep.name })}
      </h2>
      <p className={classes.note}>
        {!shared && <IconEyeOff size={16} aria-hidden />}{' '}
        {pact.mine === 'rep'
          ? t(shared ? 'motives.shared' : 'motives.private', { name: pact.manager.name })
          : t('motives.trusted')}
      </p>
      <ul className={classes.motives}>
        {section.motivators.map((one, index) => (
          <li key={index}>
            <strong>{t(`motivator.${one.kind}`)}</strong> · {t(`strength.${one.strength as 1}`)}
            {one.note !== '' && <span className={classes.dimmed}>{one.note}</span>}
          </li>
        ))}
      </ul>
      {section.personal_goals !== '' && <p className={classes.prose}>{section.personal_goals}</p>}
      {section.flexibility !== '' && <p className={classes.prose}>{section.flexibility}</p>}
    </section>
  );
}
