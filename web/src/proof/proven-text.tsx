import { IconSignature } from '@tabler/icons-react';

import type { Schemas } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import { PdfButton } from './pdf-button';
import type { PactKind } from './proof-queries';
import classes from './proof-page.module.css';

interface ProvenTextProps {
  readonly kind: PactKind;
  readonly pact: string;
  readonly text: Schemas['ProvenText'];
}

// One text: its hash, and who signed that, with the entry of the audit log that tells of it.
export function ProvenText({ kind, pact, text }: ProvenTextProps) {
  const { t } = useTexts('proof');
  const format = useFormat();
  const name = `text-${String(text.number)}`;
  return (
    <section className={classes.section} aria-labelledby={name}>
      <div className={classes.head}>
        <h2 id={name}>{t('of', { number: text.number })}</h2>
        {text.words_open && <PdfButton kind={kind} pact={pact} number={text.number} />}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('hash')}</dt>
          <dd>
            <code>{text.sha256}</code>
          </dd>
        </div>
      </dl>
      {!text.words_open && <p>{t('closed')}</p>}
      <ul className={classes.signatures}>
        {text.signatures.map((one) => (
          <li key={`${one.signer} ${one.capacity} ${one.at}`}>
            <IconSignature size={20} stroke={1.5} aria-hidden />
            <div>
              <p>
                <strong>{one.signer}</strong> {t(`capacity.${one.capacity}`)}
              </p>
              <p className={classes.detail}>
                {format.instant(one.at)} · {t(`method.${one.method}`)}
              </p>
              <p className={classes.detail} lang="en">
                “{one.statement}”
              </p>
              <p className={classes.detail} data-bad={one.entry === null}>
                {one.entry === null ? t('untold') : t('entry', { number: format.number(one.entry) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
