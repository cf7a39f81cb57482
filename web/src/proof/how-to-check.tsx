import type { Schemas } from '../api';
import { useTexts } from '../texts';
import { checkLines } from './check-lines';
import type { Checkpoint } from './proof-queries';
import classes from './proof-page.module.css';

interface HowToCheckProps {
  readonly file: string; // name of the export
  readonly text: Schemas['ProvenText'] | undefined; // that is checked by hand
  readonly checkpoint: Checkpoint | null;
}

export function HowToCheck({ file, text, checkpoint }: HowToCheckProps) {
  const { t } = useTexts('proof');
  return (
    <section className={classes.section} aria-labelledby="how">
      <h2 id="how">{t('how.title')}</h2>
      <p>{t('how.program')}</p>
      <Lines lines={[`salespact verify ${file} --key acme.key --checkpoint kept.checkpoint`]} name={t('how.command')} />
      <p>{t('how.kept')}</p>
      {text !== undefined && checkpoint !== null && (
        <>
          <p>{t('how.openssl')}</p>
          <Lines lines={checkLines(file, String(text.number), checkpoint.key)} name={t('how.commands')} />
          <p>{t('how.result', { number: text.number })}</p>
        </>
      )}
      <p className={classes.detail}>{t('how.means')}</p>
    </section>
  );
}

function Lines({ lines, name }: { readonly lines: readonly string[]; readonly name: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines are scrolled by keyboard, too
    <pre className={classes.lines} tabIndex={0} role="group" aria-label={name}>
      {lines.join('\n')}
    </pre>
  );
}
