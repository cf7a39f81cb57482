import { IconSignature } from '@tabler/icons-react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { PactText } from '../pact-queries';
import classes from './signatures.module.css';

// Who has signed exactly this text, when and how; and the hash by which anybody can check that it is this one.
export function Signatures({ text }: { readonly text: PactText }) {
  const { t } = useTexts('team-pact/read');
  const format = useFormat();
  return (
    <section className={classes.seal} aria-labelledby="pact-seal">
      <h2 id="pact-seal" className={classes.heading}>
        {t('seal.title')}
      </h2>
      {text.signatures.length === 0 && <p className={classes.facts}>{t('seal.none')}</p>}
      <ul className={classes.list}>
        {text.signatures.map((one) => (
          <li key={one.person.id} className={classes.signature}>
            <IconSignature size={22} stroke={1.5} aria-hidden />
            <div>
              <p className={classes.name}>{one.person.name}</p>
              <p className={classes.facts}>{format.instant(one.at)}</p>
              <p className={classes.facts}>{t(`seal.method.${one.method}`)}</p>
              <p lang="en">“{one.statement}”</p>
            </div>
          </li>
        ))}
      </ul>
      <Hash text={text} />
    </section>
  );
}

export function Hash({ text }: { readonly text: Pick<PactText, 'number' | 'hash' | 'frozen_at'> }) {
  const { t } = useTexts('team-pact/read');
  const format = useFormat();
  return (
    <dl className={classes.hash}>
      <div>
        <dt>{t('seal.text')}</dt>
        <dd>{t('seal.frozen', { number: text.number, date: format.instant(text.frozen_at) })}</dd>
      </div>
      <div>
        <dt>{t('seal.hash')}</dt>
        <dd>
          <code>{text.hash}</code>
        </dd>
      </div>
    </dl>
  );
}
