import { IconSignature } from '@tabler/icons-react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { PactText } from '../pact-queries';
import classes from './signatures.module.css';

// Who signed which hash, in what capacity, when and how.
export function Signatures({ text }: { readonly text: PactText }) {
  const { t } = useTexts('sales-pact/read');
  const format = useFormat();
  return (
    <section className={classes.seal} aria-label={t('seal.title')}>
      <ul className={classes.list}>
        {text.signatures.map((one) => (
          <li key={`${one.person.id} ${one.capacity}`} className={classes.signature}>
            <IconSignature size={22} stroke={1.5} aria-hidden />
            <div>
              <p className={classes.name}>
                {one.person.name} <span>{t(`capacity.${one.capacity}`)}</span>
              </p>
              <p className={classes.facts}>{format.instant(one.at)}</p>
              <p className={classes.facts}>{t(`method.${one.method}`)}</p>
              <p className={classes.statement} lang="en">
                “{one.statement}”
              </p>
            </div>
          </li>
        ))}
        {text.signatures.length < 2 && <li className={classes.missing}>{t('seal.missing')}</li>}
      </ul>
      <Hash text={text} />
    </section>
  );
}

// By which anybody can check that the text is the one that was signed.
export function Hash({ text }: { readonly text: Pick<PactText, 'number' | 'hash' | 'frozen_at'> }) {
  const { t } = useTexts('sales-pact/read');
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
