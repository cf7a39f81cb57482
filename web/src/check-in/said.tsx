import { useTexts } from '../texts';
import { Actuals } from './actuals';
import type { Words } from './check-in-queries';
import classes from './check-in.module.css';
import { SupportRow } from './support-row';

// What somebody said in one check-in, as far as the reader may know.
export function Said({ words, whole }: { readonly words: Words; readonly whole: boolean }) {
  const { t } = useTexts('check-in');
  return (
    <div className={classes.said}>
      <Actuals lines={words.actuals} confidence={words.confidence} />
      {words.moved !== '' && <p>{words.moved}</p>}
      {words.obstacles.map((one) => (
        <p key={one.text}>
          {t('obstacleIs', { text: one.text })}{' '}
          <span className={classes.aside}>
            {t('obstacleKind', {
              kind: t(`kind.${one.kind}`),
              severity: t(`severity.${one.severity as 1 | 2 | 3}`),
            })}
            {one.help_from && `, ${t('helpOf', { name: one.help_from.name })}`}
          </span>
        </p>
      ))}
      {words.next_actions.length > 0 && <p>{t('nextIs', { actions: words.next_actions.join('; ') })}</p>}
      {whole && words.support.length > 0 && (
        <ul className={classes.list}>
          {words.support.map((request) => (
            <SupportRow key={request.id} request={request} mine />
          ))}
        </ul>
      )}
    </div>
  );
}
